// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Duty} from "../access/Duty.sol";
import {Organisation} from "../types/Organisation.sol";

/// @title What every contract of the system shares: one access rule and one rule for signed statements.
interface IDutyBound {
    /// @notice `account` does not hold `duty` at `organisation`, or holds it with an execution delay, which never
    /// passes a direct call.
    error DutyMissing(Organisation organisation, Duty duty, address account);

    /// @notice The network administrator has frozen this contract.
    error DutyContractFrozen(address target);

    /// @notice The account that submits a statement is the one that signed it; two people are needed.
    error StatementNeedsFourEyes(address account);

    /// @notice The statement could be submitted until `deadline` (unix seconds); it is `time` now.
    error StatementExpired(uint256 deadline, uint256 time);

    /// @notice The signature is not `signer`'s over `digest` in this contract's domain: a field was altered, the chain
    /// or the contract is another one, or somebody else signed.
    error StatementNotSigned(address signer, bytes32 digest);

    /// @notice The call brings no statement at all.
    error StatementsMissing();

    /// @notice This statement has been carried out before.
    error StatementUsed(bytes32 digest);

    /// @notice The access manager that keeps all roles.
    function authority() external view returns (IAccessManager);
}
