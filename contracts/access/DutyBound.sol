// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IDutyBound} from "../interfaces/IDutyBound.sol";
import {Organisation} from "../types/Organisation.sol";
import {Duty, roleOf} from "./Duty.sol";

/// @title The one access rule and the one statement rule of the system.
abstract contract DutyBound is IDutyBound, EIP712 {
    /// @dev What a contract signer may spend on its answer. Generous for a multisignature, too little to fill a block.
    uint256 private constant ERC1271_GAS = 200_000;

    /// @inheritdoc IDutyBound
    IAccessManager public immutable authority;

    constructor(IAccessManager authority_, string memory name) EIP712(name, "1") {
        authority = authority_;
    }

    /// @dev Stops every state change while the network administrator freezes this contract.
    modifier whenNotFrozen() {
        _requireNotFrozen();
        _;
    }

    function _requireNotFrozen() private view {
        require(!authority.isTargetClosed(address(this)), DutyContractFrozen(address(this)));
    }

    function _requireDuty(Organisation organisation, Duty duty, address account) internal view {
        require(_hasDuty(organisation, duty, account), DutyMissing(organisation, duty, account));
    }

    function _hasDuty(Organisation organisation, Duty duty, address account) internal view returns (bool) {
        return _hasRole(roleOf(organisation, duty), account);
    }

    /// @dev Who holds a role with an execution delay has to announce a call in the access manager first; a direct call is
    /// none of those.
    function _hasRole(uint64 role, address account) internal view returns (bool) {
        (bool member, uint32 delay) = authority.hasRole(role, account);
        return member && delay == 0;
    }

    /// @dev Returns the digest that `signer` signed over the statement with struct hash `statement`, or reverts.
    function _requireSigned(
        address signer,
        bytes32 statement,
        uint256 deadline,
        bytes calldata signature
    ) internal view returns (bytes32 digest) {
        digest = _hashTypedDataV4(statement);

        require(signer != msg.sender, StatementNeedsFourEyes(signer));
        require(block.timestamp <= deadline, StatementExpired(deadline, block.timestamp));
        require(_isSignature(signer, digest, signature), StatementNotSigned(signer, digest));
    }

    /// @dev As OpenZeppelin's SignatureChecker, but a contract signer cannot spend the gas of the whole batch.
    function _isSignature(
        address signer,
        bytes32 digest,
        bytes calldata signature
    ) private view returns (bool) {
        if (signer.code.length == 0) {
            (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
            return failure == ECDSA.RecoverError.NoError && recovered == signer;
        }

        (bool answered, bytes memory answer) = signer.staticcall{gas: ERC1271_GAS}(
            abi.encodeCall(IERC1271.isValidSignature, (digest, signature))
        );
        return
            answered && answer.length == 32 && bytes32(answer) == bytes32(IERC1271.isValidSignature.selector);
    }
}
