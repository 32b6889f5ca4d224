/** One ratio that the project promises. */
export interface Result {
  /** Gas per item. */
  ours: number;
  /** What cannot be avoided. */
  limit: number;
  /** ours / limit, to two decimals. */
  ratio: number;
  /** What it is to be at most. */
  goal: number;
  met: boolean;
}
