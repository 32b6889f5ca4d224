// SPDX-License-Identifier: EUPL-1.2
pragma solidity ^0.8.28;

/// @title The running distribution.
/// @notice Coins come in over months, and claims are to have what is due to them at any moment: of the first T coins
/// of an epoch, a claim with weight w of a total W is entitled to ⌊T·w/W⌋ and receives that minus what it has. An
/// entitlement never falls, and fewer coins than there are claims stay undivided; they remain the residents'.
/// @dev Weights, coins and rooms are below 2^60 and there are at most 256 shares, so that no product or sum reaches 2^256
/// and none is checked; no subtraction passes zero: what a share is due never exceeds its room, because T ends where the
/// first share is full, and an entitlement never falls. A share has less than its entitlement only where a reversal took
/// coins from it; the next coins go there. The weights change when a claim becomes full; then a new epoch begins in which
/// everything counts from zero.
/// Source: Faillissementswet art. 349, members 2 and 3 (weights); docs/architecture.md (running rule, epochs).
library ProRata {
    /// @notice One claim that takes part.
    struct Share {
        /// The claim's weight, above zero.
        uint256 weight;
        /// Coins it has received in the epoch.
        uint256 received;
        /// Coins it can still take until nothing is owed.
        uint256 room;
        /// Result: coins it receives now.
        uint256 coins;
    }

    /// @notice The state of an epoch.
    struct Epoch {
        /// How many epochs ended while coins were divided.
        uint256 ended;
        /// T: coins over which entitlements were computed.
        uint256 tendered;
        /// Coins received by the shares, at most `tendered`.
        uint256 distributed;
    }

    /// @notice Divides up to `offered` coins; writes `coins`, `received` and `room` of the shares and the epoch.
    /// @return taken The sum of the shares' coins, at most `offered`.
    /// @dev Every round but the last fills a share, so that there are at most as many rounds as shares.
    function divide(
        Share[] memory shares,
        Epoch memory epoch,
        uint256 offered
    ) internal pure returns (uint256 taken) {
        while (true) {
            uint256 total = _totalWeight(shares);
            uint256 target;
            unchecked {
                target = epoch.distributed + (offered - taken);
            }
            if (total == 0) return taken;

            // With nothing beyond the coins that were left over or given back before, no entitlement changes.
            (uint256 end, bool fills) = target > epoch.tendered
                ? _firstFull(shares, total, target)
                : (epoch.tendered, false);
            taken += _raise(shares, epoch, total, end, offered - taken);
            if (!fills) return taken;

            _nextEpoch(shares, epoch);
        }
    }

    function _totalWeight(Share[] memory shares) private pure returns (uint256 total) {
        for (uint256 i = 0; i < shares.length; ++i) {
            Share memory share = shares[i];
            unchecked {
                if (share.room != 0) total += share.weight;
            }
        }
    }

    /// @dev The least T up to `target` at which a share becomes full, and whether there is one.
    function _firstFull(
        Share[] memory shares,
        uint256 total,
        uint256 target
    ) private pure returns (uint256 end, bool fills) {
        end = target;
        for (uint256 i = 0; i < shares.length; ++i) {
            Share memory share = shares[i];
            if (share.room == 0) continue;
            // ⌊T·w/W⌋ grows by at most one with T, so at the least T that reaches a number it equals that number.
            uint256 full;
            unchecked {
                full = ((share.received + share.room) * total + share.weight - 1) / share.weight;
            }
            if (full <= end) {
                end = full;
                fills = true;
            }
        }
    }

    /// @dev Raises every open share to its entitlement at T = `end`, as far as `left` coins go. They always suffice but
    /// where fewer coins come in than a reversal took; then the shares are served in their order.
    function _raise(
        Share[] memory shares,
        Epoch memory epoch,
        uint256 total,
        uint256 end,
        uint256 left
    ) private pure returns (uint256 taken) {
        for (uint256 i = 0; i < shares.length; ++i) {
            Share memory share = shares[i];
            if (share.room == 0) continue;
            unchecked {
                uint256 more = (end * share.weight) / total - share.received;
                if (more > left - taken) more = left - taken;
                share.received += more;
                share.room -= more;
                share.coins += more;
                taken += more;
            }
        }
        epoch.tendered = end;
        epoch.distributed += taken;
    }

    function _nextEpoch(Share[] memory shares, Epoch memory epoch) private pure {
        for (uint256 i = 0; i < shares.length; ++i) shares[i].received = 0;
        ++epoch.ended;
        epoch.tendered = 0;
        epoch.distributed = 0;
    }
}
