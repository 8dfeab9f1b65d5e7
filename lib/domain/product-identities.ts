/** Three indicators of which one follows from the others, whoever states them. */
export interface ProductIdentity {
  /** `factor` × `otherFactor` / `divisor`. */
  product: string;
  /** The product by the other factor: a share of it, or what each has. */
  factor: string;
  otherFactor: string;
  divisor: number;
}

export const PRODUCT_IDENTITIES: readonly ProductIdentity[] = [
  {
    product: "military-spending-usd",
    factor: "military-spending-share-of-gdp",
    otherFactor: "gdp-usd",
    divisor: 100,
  },
  {
    product: "military-spending-usd",
    factor: "military-spending-per-head-usd",
    otherFactor: "population",
    divisor: 1,
  },
  {
    product: "gdp-usd",
    factor: "gdp-per-head-usd",
    otherFactor: "population",
    divisor: 1,
  },
];
