// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Organisation} from "./types/Organisation.sol";
import {Agreement} from "./types/Agreement.sol";
import {Label} from "./types/Label.sol";

/// @title The ERC-1155 metadata of a programme's coin, as a data URI that needs no server.
library CoinMetadata {
    using Strings for uint256;

    /// @notice `data:application/json;base64,…` with name, description, decimals and properties.
    function uri(
        uint256 programme,
        Agreement memory agreement,
        Label label,
        bytes32 termsHash
    ) internal pure returns (string memory) {
        bytes memory json = abi.encodePacked(
            '{"name":"Socialcoin ',
            programme.toString(),
            '","description":"Coin for one purpose that cannot change hands","decimals":0,"properties":{"label":"',
            _text(Label.unwrap(label)),
            '","municipality":"',
            _oin(agreement.municipality),
            '","coinValueCents":',
            agreement.coinValue.value().toString(),
            ',"termsHash":"',
            uint256(termsHash).toHexString(32),
            '"}}'
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    /// @dev The twenty digits of an OIN.
    function _oin(Organisation organisation) private pure returns (bytes memory digits) {
        uint256 left = Organisation.unwrap(organisation);
        digits = new bytes(20);
        for (uint256 i = 20; i > 0; --i) {
            digits[i - 1] = bytes1(uint8(48 + (left % 10)));
            left /= 10;
        }
    }

    /// @dev The ASCII text without its padding; anything that JSON would have to escape becomes a question mark.
    function _text(bytes32 padded) private pure returns (bytes memory text) {
        uint256 length = 0;
        while (length < 32 && padded[length] != 0) ++length;
        text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            bytes1 char = padded[i];
            bool plain = char >= 0x20 && char < 0x7f && char != '"' && char != "\\";
            text[i] = plain ? char : bytes1("?");
        }
    }
}
