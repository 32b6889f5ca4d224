// SPDX-License-Identifier: EUPL-1.2
pragma solidity 0.8.37;

import {OfferStatement} from "../../contracts/types/Offer.sol";
import {Organisation} from "../../contracts/types/Organisation.sol";
import {SignedOrder} from "../../contracts/types/RedemptionOrder.sol";
import {Act} from "./Act.sol";
import {Settling} from "./Settling.sol";
import {vm} from "./Vm.sol";

/// @dev Goods in kind and neighbourhood plans.
abstract contract Spending is Settling {
    uint256 private _offers;

    /// @notice A provider makes an offer.
    function makeOffer(uint256 seed) external act {
        seed = _mix(seed);
        _offer(seed % 3 == 0 ? 6 : 4, seed);
        _happen(Act.OfferMade);
    }

    /// @notice A participant buys one piece of an offer.
    function buy(uint256 seed) external act {
        seed = _mix(seed);
        uint256 index = _find(seed, _people.length, _mayBuy);
        uint256 offer_ = _affordable(index);
        uint256[] memory persons = new uint256[](1);
        SignedOrder[] memory orders = new SignedOrder[](1);
        (persons[0], orders[0]) = (index, _order(index, offer_, _people[index].balance));

        uint256 taken = _redeem(persons, orders);

        if (taken != kind.offerOf(offer_).price) _break(14, "not the price was taken");
        _happen(Act.OfferBought);
        if (_sold[offer_] == _stocks[offer_ - 1]) _happen(Act.SoldOut);
    }

    /// @notice The municipality puts a proposal of residents on the chain.
    function propose(uint256 seed) external act {
        seed = _mix(seed);
        if (_openProposal() != 0 && seed % 4 != 0) revert NothingSuits();
        _propose(seed);
        _happen(Act.Proposed);
    }

    /// @notice The residents who have coins realise a proposal together.
    function realise(uint256 seed) external act {
        seed = _mix(seed);
        uint256 proposal_ = _openProposal();
        if (proposal_ == 0) revert NothingSuits();
        (uint256[] memory persons, uint256 has) = _neighbours(seed);
        if (has < _targets[proposal_ - 1]) revert NothingSuits();
        // Who comes last may not be needed: only as many sign as it takes.
        uint256 count = 0;
        for (uint256 sum = 0; sum < _targets[proposal_ - 1]; ++count) sum += _people[persons[count]].balance;
        // Shortens the list in place.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(persons, count)
        }
        SignedOrder[] memory orders = new SignedOrder[](count);
        for (uint256 i = 0; i < count; ++i) {
            orders[i] = _order(persons[i], proposal_, _people[persons[i]].balance);
        }

        uint256 taken = _redeem(persons, orders);

        if (taken != _targets[proposal_ - 1])
            _break(15, "a proposal took another number of coins than its target");
        _happen(Act.Realised);
    }

    // -------------------------------------------------------------------------------------------------------

    function _offer(uint256 programme, uint256 seed) internal {
        Organisation provider = seed % 2 == 0 ? SHOP : GARDENERS;
        (uint256 key, address signer) = _creditor(provider);
        OfferStatement memory statement = OfferStatement({
            programme: programme,
            provider: provider,
            price: uint48(_bound(seed >> 8, 1, 40)),
            stock: uint32(_bound(seed >> 16, 1, 3)),
            startsAt: uint40(today),
            endsAt: uint40(today + _bound(seed >> 24, 30 days, 200 days)),
            termsHash: TERMS,
            signer: signer,
            deadline: today + ++_offers
        });
        bytes memory signature = _sign(key, address(kind), types.hashOfferStatement(statement));

        vm.prank(operatorOf(programme));
        kind.makeOffer(statement, signature);

        _stocks.push(statement.stock);
    }

    function _propose(uint256 seed) internal {
        uint256 target = _bound(seed >> 8, 1, 120);

        vm.prank(operatorOf(5));
        plan.propose(
            5,
            GARDENERS,
            uint56(target),
            uint40(today + _bound(seed >> 16, 20 days, 200 days)),
            TERMS
        );

        _targets.push(target);
    }

    /// @dev The first proposal that can still be realised; 0 when there is none.
    function _openProposal() internal view returns (uint256) {
        for (uint256 i = 1; i <= _targets.length; ++i) {
            if (_contributed[i] == 0 && today <= plan.proposalOf(i).closesAt) return i;
        }
        return 0;
    }

    /// @dev Participants of the plan who have coins, beginning anywhere, and how many coins they have.
    function _neighbours(uint256 seed) internal view returns (uint256[] memory persons, uint256 coins) {
        persons = new uint256[](_people.length);
        uint256 count = 0;
        for (uint256 i = 0; i < _people.length; ++i) {
            uint256 index = ((seed % _people.length) + i) % _people.length;
            if (_people[index].programme != 5 || _people[index].balance == 0) continue;
            persons[count] = index;
            ++count;
            coins += _people[index].balance;
        }
    }

    /// @dev The newest offer that a participant can pay, 0 when there is none.
    function _affordable(uint256 index) internal view returns (uint256) {
        for (uint256 i = _stocks.length; i > 0; --i) {
            bool suits =
                kind.offerOf(i).programme == _people[index].programme &&
                    kind.offerOf(i).price <= _people[index].balance &&
                    kind.offerOf(i).endsAt >= today &&
                    _sold[i] < _stocks[i - 1];
            if (suits) return i;
        }
        return 0;
    }

    function _mayBuy(uint256 i) private view returns (bool) {
        uint256 programme = _people[i].programme;
        return (programme == 4 || programme == 6) && _people[i].balance != 0 && _affordable(i) != 0;
    }
}
