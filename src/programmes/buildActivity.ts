import { id } from "ethers";

import { encodeText } from "./encodeText.js";
import type { ProgrammeFile } from "./ProgrammeFile.js";

const MINUTE = 60n;
const MINUTES_OF_HOUR = 60n;

/** An activity as the contract takes it. */
export interface NewActivity {
  rate: { reward: bigint; minimumDuration: bigint; groupMultiplier: bigint; offered: true };
  code: string;
  declaration: string;
}

/** An activity of a programme's file as the contract takes it. The declaration becomes a hash of its UTF-8 text. */
export function buildActivity(activity: ProgrammeFile["catalogue"][number]): NewActivity {
  return {
    rate: {
      reward: BigInt(activity.reward),
      minimumDuration: seconds(activity.minimumDuration),
      groupMultiplier: BigInt(activity.groupMultiplier),
      offered: true,
    },
    code: encodeText(activity.code),
    declaration: id(activity.declaration),
  };
}

/** Hours and minutes in seconds. */
function seconds(duration: string): bigint {
  const [hours = "", minutes = ""] = duration.split(":");
  return (BigInt(hours) * MINUTES_OF_HOUR + BigInt(minutes)) * MINUTE;
}
