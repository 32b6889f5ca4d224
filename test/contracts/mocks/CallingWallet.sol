// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @title A contract account that carries out calls one after the other; one that fails does not stop those after it.
contract CallingWallet {
    event Called(bool done);

    function execute(address[] calldata targets, bytes[] calldata calls) external {
        for (uint256 i = 0; i < targets.length; ++i) {
            // A wallet has no interface to keep to.
            // solhint-disable-next-line avoid-low-level-calls
            (bool done, ) = targets[i].call(calls[i]);
            emit Called(done);
        }
    }
}
