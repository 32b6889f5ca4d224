// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IBrake} from "../interfaces/IBrake.sol";
import {BRAKE_ROLE} from "./Duty.sol";

/// @title Brake
/// @notice What it promises is written in {IBrake}.
contract Brake is IBrake {
    /// @inheritdoc IBrake
    IAccessManager public immutable authority;

    constructor(IAccessManager authority_) {
        authority = authority_;
    }

    /// @inheritdoc IBrake
    function freeze(address target) external {
        (bool member, uint32 delay) = authority.hasRole(BRAKE_ROLE, msg.sender);
        require(member && delay == 0, BrakeRoleMissing(msg.sender));

        emit BrakePulled(target, msg.sender);

        authority.setTargetClosed(target, true);
    }
}
