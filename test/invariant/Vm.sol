// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

/// @dev What the test runner does for a test when it calls this address: the few abilities that these tests use.
// solhint-disable-next-line interface-starts-with-i
interface Vm {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    /// @notice The account of a private key.
    function addr(uint256 key) external pure returns (address);

    /// @notice Signs a digest with a private key.
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    /// @notice Makes the next call come from `caller`.
    function prank(address caller) external;

    /// @notice Sets the time of the block.
    function warp(uint256 time) external;

    /// @notice Sets the chain's number.
    function chainId(uint256 id) external;

    /// @notice Adds a line to a file.
    function writeLine(string calldata path, string calldata line) external;

    /// @notice A number in decimal digits.
    function toString(uint256 number) external pure returns (string memory);

    /// @notice Bytes in hexadecimal digits, with 0x.
    function toString(bytes calldata all) external pure returns (string memory);

    /// @notice Begins to keep the logs of all calls.
    function recordLogs() external;

    /// @notice The logs since the last look.
    function getRecordedLogs() external returns (Log[] memory);
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
