// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {Handler} from "./Handler.sol";
import {Model} from "./Model.sol";
import {vm} from "./Vm.sol";

/// @dev The figures of a run as one line of JSON, for {readRuns.ts}.
library Figures {
    function toLine(Handler handler) internal view returns (string memory line) {
        line = '{"happened":[';
        uint256[] memory happened = handler.happenings();
        for (uint256 i = 0; i < happened.length; ++i) {
            line = string.concat(line, i == 0 ? "" : ",", vm.toString(happened[i]));
        }

        line = string.concat(line, '],"acts":{');
        (bytes4[] memory acts, Model.Tally[] memory tallies) = handler.tallies();
        for (uint256 i = 0; i < acts.length; ++i) {
            string memory counts = string.concat(
                vm.toString(tallies[i].calls),
                ",",
                vm.toString(tallies[i].done),
                ",",
                vm.toString(tallies[i].unsuited)
            );
            line = string.concat(line, i == 0 ? "" : ",", _selector(acts[i]), ":[", counts, "]");
        }

        line = string.concat(line, '},"refused":[');
        Model.Refusal[] memory refusals = handler.refusals();
        for (uint256 i = 0; i < refusals.length; ++i) {
            string memory pair = string.concat(
                _selector(refusals[i].act),
                ",",
                _selector(refusals[i].reason)
            );
            line = string.concat(line, i == 0 ? "[" : ",[", pair, "]");
        }
        return string.concat(line, "]}");
    }

    /// @dev Four bytes in quotation marks.
    function _selector(bytes4 selector) private pure returns (string memory) {
        return string.concat('"', vm.toString(abi.encodePacked(selector)), '"');
    }
}
