// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @title A contract account whose answer to ERC-1271 can be chosen, honest and hostile ones.
contract SignerWallet {
    enum Answer {
        Accept,
        Refuse,
        Revert,
        Nothing,
        TooLong,
        BurnGas,
        Bomb,
        Reenter,
        AcceptAndRevert
    }

    /// @dev More than the gas that a signer may spend can pay for returning to a caller without a limit.
    uint256 private constant BOMB_BYTES = 1 << 20;

    Answer public answer;
    address private _target;
    bytes private _call;

    error SignerWalletRefuses();

    function setAnswer(Answer answer_) external {
        answer = answer_;
    }

    /// @dev Accepts, but first tries to call `target` with `data`; refuses when that succeeded.
    function setReentry(address target, bytes calldata data) external {
        answer = Answer.Reenter;
        _target = target;
        _call = data;
    }

    /// @dev As {IERC1271} has it, but not `view`: whether it can change anything is up to the caller.
    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        bytes4 magic = IERC1271.isValidSignature.selector;
        if (answer == Answer.Accept) return magic;
        if (answer == Answer.Revert) revert SignerWalletRefuses();
        if (answer == Answer.AcceptAndRevert) _revert(magic);
        if (answer == Answer.Nothing) _return(magic, 0);
        if (answer == Answer.TooLong) _return(magic, 64);
        if (answer == Answer.Bomb) _return(magic, BOMB_BYTES);
        if (answer == Answer.Reenter) {
            // An attacker has no interface to keep to.
            // solhint-disable-next-line avoid-low-level-calls
            (bool done, ) = _target.call(_call);
            return done ? bytes4(0xffffffff) : magic;
        }
        while (answer == Answer.BurnGas) continue;
        return 0xffffffff;
    }

    /// @dev Ends the call with `size` bytes of which the first four are `magic`.
    function _return(bytes4 magic, uint256 size) private pure {
        // Solidity returns what it declares, no more and no less.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let start := mload(0x40)
            mstore(start, magic)
            return(start, size)
        }
    }

    /// @dev Reverts with what would be the right answer.
    function _revert(bytes4 magic) private pure {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let start := mload(0x40)
            mstore(start, magic)
            revert(start, 0x20)
        }
    }
}
