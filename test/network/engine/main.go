// Command engine is the evmd node of github.com/cosmos/evm with the chain id of this project's test network.
package main

import (
	"fmt"
	"os"

	svrcmd "github.com/cosmos/cosmos-sdk/server/cmd"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/evm/cmd/evmd/cmd"
	"github.com/cosmos/evm/cmd/evmd/config"
	"github.com/cosmos/evm/evmd"
	"github.com/cosmos/evm/x/vm/types"
)

const chainID = 20772

func main() {
	prefixes := sdk.GetConfig()
	config.SetBech32Prefixes(prefixes)
	prefixes.Seal()

	// Upstream knows its own chain ids only; ours has to be there before the first command looks it up.
	config.ChainsCoinInfo[chainID] = types.EvmCoinInfo{Denom: "atest", ExtendedDenom: "atest", DisplayDenom: "test", Decimals: types.EighteenDecimals}
	if err := evmd.EvmAppOptions(chainID); err != nil {
		fail(err)
	}
	if err := svrcmd.Execute(cmd.NewRootCmd(), "evmd", evmd.DefaultNodeHome); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
