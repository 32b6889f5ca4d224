#!/usr/bin/env bash
# The journey of the demo by hand: the same commands that people type, against `npx hardhat node` in another terminal.
# Run from the repository's folder:  examples/wilgendam/journey.sh [FOLDER FOR THE RESULTS]
set -euo pipefail

example=$(dirname "$0")
out=${1:-out/journey}
# Hardhat's public development accounts: for a network on one's own machine only.
export SOCIALCOIN_MNEMONIC="test test test test test test test test test test test junk"

say() { echo "== $*"; }
socialcoin() { node_modules/.bin/socialcoin --accounts "$example/accounts.json" --yes "$@"; }
clock() { node_modules/.bin/tsx scripts/demo/moveClock.ts "$1"; }

creditors="belastingdienst wilgendam-wi cjib duo de-linde noorderlicht salus cak stroom rijnvallei telenova wehra oost"
oin_of() { grep ",$1\$" "$example/organisations.csv" | cut -d, -f1; }
ground_of() { case $1 in belastingdienst | rijnvallei) echo "IW 1990 art. 26" ;; wilgendam-wi) echo "Pw art. 60c" ;; *) echo "BW 6:160" ;; esac; }

rm -rf "$out"
mkdir -p "$out"

say "Who takes part"
socialcoin organisation admit "$example/organisations.csv" --as network-administrator
# shellcheck disable=SC2086
socialcoin organisation staff "$example/staff.csv" --as wilgendam-administrator $creditors

say "The agreement"
socialcoin programme create "$example/programme.json" --as wilgendam-operator
clock "2026-12-14 10:00"
for creditor in $creditors; do
  socialcoin programme sign-accession 1 --oin "$(oin_of "$creditor")" --ground "$(ground_of "$creditor")" \
    --as "$creditor" --out "$out/$creditor/accession.json"
done
socialcoin programme accede "$out"/*/accession.json --as wilgendam-operator

say "The household and its claims"
clock "2026-12-17 10:00"
socialcoin claim open 1 --case WGD-2026-00417 --as wilgendam-operator --out "$out/municipality/case.json"
statements=()
for creditor in $creditors; do
  socialcoin claim sign "$example/claims/$creditor.csv" --arrangement 1 --oin "$(oin_of "$creditor")" \
    --as "$creditor" --out "$out/$creditor/claims.json"
  statements+=("$out/$creditor/claims.json")
done
socialcoin claim register "${statements[@]}" --as wilgendam-operator
clock "2026-12-21 10:00"
for person in P-2042 P-2041; do
  socialcoin participant sign-consent 1 --target 1 --as "$person" --out "$out/household/consent-$person.json"
done
socialcoin participant enrol "$out"/household/consent-*.json --as wilgendam-operator

for tasks in "$example"/tasks/*.csv; do
  month=$(basename "$tasks" .csv)
  say "$month"
  clock "$month-28 10:00"
  socialcoin task attest "$tasks" --programme 1 --as team-zuid --out "$out/team/$month.json"
  socialcoin award "$out/team/$month.json" --as wilgendam-operator
  # The partner first: coins that do not divide stay with the resident.
  orders=()
  if grep -q P-2042 "$tasks"; then
    socialcoin redeem sign 1 --target 1 --coins 5000 --as P-2042 --out "$out/household/$month-P-2042.json"
    orders+=("$out/household/$month-P-2042.json")
  fi
  socialcoin redeem sign 1 --target 1 --coins 5000 --as P-2041 --out "$out/household/$month-P-2041.json"
  socialcoin redeem submit "${orders[@]}" "$out/household/$month-P-2041.json" --as wilgendam-operator
done

say "Final discharge"
clock "2028-06-30 12:00"
claim=257
discharges=()
for creditor in $creditors; do
  while IFS=, read -r name _ _ _ rest; do
    if [[ $rest == *,yes ]]; then
      socialcoin claim sign-discharge "$claim" --oin "$(oin_of "$creditor")" --ground "$(ground_of "$creditor")" \
        --as "$creditor" --out "$out/$creditor/discharge-$name.json"
      discharges+=("$out/$creditor/discharge-$name.json")
    fi
    claim=$((claim + 1))
  done < <(tail -n +2 "$example/claims/$creditor.csv")
done
socialcoin claim discharge "${discharges[@]}" --as wilgendam-operator

say "Receipts, checked by each creditor"
for creditor in $creditors; do
  socialcoin receipt export --programme 1 --creditor "$(oin_of "$creditor")" \
    --references "$out/$creditor/claims.private.json" --out "$out/$creditor/receipts"
  socialcoin receipt verify "$out/$creditor"/receipts/*.json
  socialcoin receipt sign-acknowledgement "$out/$creditor"/receipts/*.json --oin "$(oin_of "$creditor")" \
    --as "$creditor" --out "$out/$creditor/acknowledgement.json"
  socialcoin receipt acknowledge "$out/$creditor/acknowledgement.json" --as wilgendam-operator
done
socialcoin programme show 1
