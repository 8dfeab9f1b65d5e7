/** Each WDI series by its code, and the indicator that it feeds, in the same unit. */
export const WDI_SERIES: ReadonlyMap<string, string> = new Map([
  ["AG.LND.TOTL.K2", "land-area-km2"],
  ["AG.SRF.TOTL.K2", "surface-area-km2"],
  ["DT.DOD.DECT.CD", "external-debt-usd"],
  ["FI.RES.TOTL.CD", "reserves-usd"],
  ["GB.XPD.RSDV.GD.ZS", "research-share-of-gdp"],
  ["GC.XPN.TOTL.GD.ZS", "government-expense-share-of-gdp"],
  ["IS.RRS.TOTL.KM", "railway-km"],
  ["IT.NET.SECR.P6", "secure-internet-servers"],
  ["MS.MIL.XPND.GD.ZS", "military-spending-share-of-gdp"],
  ["MS.MIL.XPND.ZS", "military-spending-share-of-government"],
  ["NY.GDP.MKTP.CD", "gdp-usd"],
  ["NY.GDP.PCAP.CD", "gdp-per-head-usd"],
  ["NY.GDP.PCAP.PP.CD", "gdp-per-head-ppp"],
  ["SL.TLF.TOTL.IN", "labour-force"],
  ["SP.POP.1564.TO.ZS", "population-15-64-share"],
  ["SP.POP.GROW", "population-growth"],
  ["SP.POP.TOTL", "population"],
  ["VC.IHR.PSRC.P5", "homicide-rate"],
]);

/** Series in which a figure below 0 occurs: shrinking populations, and reserves net of claims. */
export const SIGNED_SERIES: ReadonlySet<string> = new Set(["FI.RES.TOTL.CD", "SP.POP.GROW"]);
