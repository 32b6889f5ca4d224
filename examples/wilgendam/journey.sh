#!/usr/bin/env bash
# The journey of the demo by hand: the commands that people type, against `npx hardhat node` in another terminal.
# Run from the repository's folder, in this order, or `all` at once; results go to out/journey:
#   examples/wilgendam/journey.sh prepare           organisations, agreement, claims, consents
#   examples/wilgendam/journey.sh month 2027-01     one month: attest, award, redeem
#   examples/wilgendam/journey.sh rest              the months after the first, discharge, closing, receipts
set -euo pipefail

example=examples/wilgendam
out=out/journey
# Hardhat's public development accounts: for a network on one's own machine only.
export SOCIALCOIN_MNEMONIC="test test test test test test test test test test test junk"

creditors="belastingdienst wilgendam-wi cjib duo de-linde noorderlicht salus cak stroom rijnvallei telenova wehra oost"
# Takes claim C12 over in July 2027.
collector=incasso-vast
providers="koelwijs lichtwinkel leerwerkplaats buurtbeheer"
oin_of() { grep ",$1\$" "$example/organisations.csv" | cut -d, -f1; }
ground_of() {
  case $1 in
    belastingdienst | rijnvallei) echo "IW 1990 art. 26" ;;
    wilgendam-wi) echo "Pw art. 60c" ;;
    *) echo "BW 6:160" ;;
  esac
}
socialcoin() { node_modules/.bin/socialcoin --accounts "$example/accounts.json" --yes "$@"; }
clock() { node_modules/.bin/tsx scripts/demo/moveClock.ts "$1"; }

prepare() {
  # Where no network answers it ends here, and what an earlier journey wrote stays.
  socialcoin organisation admit "$example/organisations.csv" --as network-administrator
  rm -rf "$out"
  # shellcheck disable=SC2086
  socialcoin organisation staff "$example/staff.csv" --as wilgendam-administrator $creditors $collector $providers

  socialcoin programme create "$example/programme.json" --as wilgendam-operator
  clock "2026-12-14 10:00"
  local accessions=() claims=()
  for creditor in $creditors; do
    accessions+=("$out/$creditor/accession.json")
    socialcoin programme sign-accession 1 --oin "$(oin_of "$creditor")" --ground "$(ground_of "$creditor")" \
      --as "$creditor" --out "$out/$creditor/accession.json"
  done
  socialcoin programme accede "${accessions[@]}" --as wilgendam-operator

  clock "2026-12-17 10:00"
  socialcoin claim open 1 --case WGD-2026-00417 --as wilgendam-operator --out "$out/municipality/case.json"
  for creditor in $creditors; do
    claims+=("$out/$creditor/claims.json")
    socialcoin claim sign "$example/claims/$creditor.csv" --arrangement 1 --oin "$(oin_of "$creditor")" \
      --as "$creditor" --out "$out/$creditor/claims.json"
  done
  socialcoin claim register "${claims[@]}" --as wilgendam-operator

  clock "2026-12-21 10:00"
  for person in P-2042 P-2041; do
    socialcoin participant sign-consent 1 --target 1 --as "$person" --out "$out/household/consent-$person.json"
  done
  socialcoin participant enrol "$out"/household/consent-*.json --as wilgendam-operator
}

month() {
  clock "$1-28 10:00"
  if [[ $1 == 2027-07 ]]; then assign; fi
  socialcoin task attest "$example/tasks/$1.csv" --programme 1 --as team-zuid --out "$out/team/$1.json"
  socialcoin award "$out/team/$1.json" --as wilgendam-operator
  if [[ $1 == 2027-10 ]]; then annul; fi
  if [[ $1 == 2028-02 ]]; then reverse; fi
  local orders=()
  # The partner first: coins that do not divide stay with the resident.
  for person in P-2042 P-2041; do
    if grep -q "$person" "$example/tasks/$1.csv"; then
      orders+=("$out/household/$1-$person.json")
      socialcoin redeem sign 1 --target 1 --coins 5000 --as "$person" --out "$out/household/$1-$person.json"
    fi
  done
  socialcoin redeem submit "${orders[@]}" --as wilgendam-operator
}

# C12 goes from TeleNova to a collector, which accedes first and gets TeleNova's references.
assign() {
  local folder="$out/$collector"
  socialcoin programme sign-accession 1 --oin "$(oin_of "$collector")" --ground "BW 6:160" --as "$collector" \
    --out "$folder/accession.json"
  socialcoin programme accede "$folder/accession.json" --as wilgendam-operator
  socialcoin claim sign-assignment 268 --oin "$(oin_of telenova)" --to "$(oin_of "$collector")" --as telenova \
    --out "$out/telenova/assignment.json"
  socialcoin claim assign "$out/telenova/assignment.json" --as wilgendam-operator
  cp "$out/telenova/claims.private.json" "$folder/claims.private.json"
}

# A day of somebody else is attested for P-2042 and awarded; the team finds out and annuls it.
annul() {
  socialcoin task attest "$example/annulled/2027-10.csv" --programme 1 --as team-zuid --out "$out/team/wrong.json"
  socialcoin award "$out/team/wrong.json" --as wilgendam-operator
  socialcoin task sign-annulment 1 904 --reason WRONG_PERSON --as team-zuid --out "$out/team/annulment.json"
  socialcoin task annul "$out/team/annulment.json" --as wilgendam-operator
}

# Noorderlicht booked January's receipt of C07 on another customer; its coins are redeemed anew this month.
reverse() {
  local folder="$out/noorderlicht" file
  socialcoin receipt export --programme 1 --creditor "$(oin_of noorderlicht)" \
    --references "$folder/claims.private.json" --out "$folder"
  file=$(find "$folder" -name 'receipt-*.json' | sort | tail -n 1)
  socialcoin receipt sign-reversal "$file" --oin "$(oin_of noorderlicht)" --reason WRONG_CUSTOMER --as noorderlicht \
    --out "$folder/statements/reversal-$(basename "$file")"
  socialcoin receipt reverse "$folder/statements/reversal-$(basename "$file")" --as wilgendam-operator
}

discharge() {
  clock "2028-06-30 12:00"
  local claim=257 discharges=() name rest holder
  for creditor in $creditors; do
    while IFS=, read -r name _ _ _ rest; do
      holder=$creditor
      if [[ $name == C12 ]]; then holder=$collector; fi
      if [[ $rest == *,yes ]]; then
        discharges+=("$out/$holder/discharge-$name.json")
        socialcoin claim sign-discharge "$claim" --oin "$(oin_of "$holder")" --ground "$(ground_of "$holder")" \
          --as "$holder" --out "$out/$holder/discharge-$name.json"
      fi
      claim=$((claim + 1))
    done < <(tail -n +2 "$example/claims/$creditor.csv")
  done
  socialcoin claim discharge "${discharges[@]}" --as wilgendam-operator
}

receipts() {
  local receipts
  for creditor in $creditors $collector; do
    socialcoin receipt export --programme 1 --creditor "$(oin_of "$creditor")" \
      --references "$out/$creditor/claims.private.json" --out "$out/$creditor"
    receipts=()
    for file in "$out/$creditor"/receipt-*.json; do
      # The reversed one is no longer valid, as it should be.
      if [[ ! -e "$out/$creditor/statements/reversal-$(basename "$file")" ]]; then receipts+=("$file"); fi
    done
    socialcoin receipt verify "${receipts[@]}"
    socialcoin receipt sign-acknowledgement "${receipts[@]}" --oin "$(oin_of "$creditor")" \
      --as "$creditor" --out "$out/$creditor/acknowledgement.json"
    socialcoin receipt acknowledge "$out/$creditor/acknowledgement.json" --as wilgendam-operator
  done
  node_modules/.bin/tsx scripts/demo/addUp.ts "$example" "$out"
}

rest() {
  for file in "$example"/tasks/*.csv; do
    if [[ $file != */2027-01.csv ]]; then month "$(basename "$file" .csv)"; fi
  done
  discharge
  socialcoin programme close 1 --as wilgendam-administrator
  receipts
}

case ${1:-} in
  prepare) prepare ;;
  month) month "$2" ;;
  rest) rest ;;
  all) prepare && month 2027-01 && rest ;;
  *) sed -n '2,6s/^# //p' "$0" && exit 2 ;;
esac
