/** A peacekeeping mission by the name that its documents give it. */
export interface NamedMission {
  acronym: string;
  fullName: string;
  /** Where it is or was deployed. */
  place: string;
}

/** Who lists these names and places. */
export const MISSION_NAMES_SOURCE = {
  publisher: "United Nations Peacekeeping",
  title: "Where we operate; past peacekeeping operations",
  addresses: [
    "https://peacekeeping.un.org/en/where-we-operate",
    "https://peacekeeping.un.org/en/past-peacekeeping-operations",
  ],
} as const;

const NAMES: readonly (readonly [acronym: string, fullName: string, place: string])[] = [
  ["MINUJUSTH", "United Nations Mission for Justice Support in Haiti", "Haiti"],
  ["MINURCA", "United Nations Mission in the Central African Republic", "Central African Republic"],
  [
    "MINURCAT",
    "United Nations Mission in the Central African Republic and Chad",
    "Central African Republic and Chad",
  ],
  ["MINURSO", "United Nations Mission for the Referendum in Western Sahara", "Western Sahara"],
  [
    "MINUSCA",
    "United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic",
    "Central African Republic",
  ],
  ["MINUSMA", "United Nations Multidimensional Integrated Stabilization Mission in Mali", "Mali"],
  ["MINUSTAH", "United Nations Stabilization Mission in Haiti", "Haiti"],
  ["MONUA", "United Nations Observer Mission in Angola", "Angola"],
  [
    "MONUC",
    "United Nations Organization Mission in the Democratic Republic of the Congo",
    "DR Congo",
  ],
  [
    "MONUSCO",
    "United Nations Organization Stabilization Mission in the Democratic Republic of the Congo",
    "DR Congo",
  ],
  ["ONUB", "United Nations Operation in Burundi", "Burundi"],
  ["ONUMOZ", "United Nations Operation in Mozambique", "Mozambique"],
  ["UNAMID", "African Union–United Nations Hybrid Operation in Darfur", "Darfur, Sudan"],
  ["UNAMIR", "United Nations Assistance Mission for Rwanda", "Rwanda"],
  ["UNAMSIL", "United Nations Mission in Sierra Leone", "Sierra Leone"],
  ["UNAVEM III", "United Nations Angola Verification Mission III", "Angola"],
  ["UNCRO", "United Nations Confidence Restoration Operation in Croatia", "Croatia"],
  ["UNDOF", "United Nations Disengagement Observer Force", "Golan Heights"],
  ["UNFICYP", "United Nations Peacekeeping Force in Cyprus", "Cyprus"],
  ["UNIFIL", "United Nations Interim Force in Lebanon", "Lebanon"],
  ["UNIKOM", "United Nations Iraq–Kuwait Observation Mission", "Iraq and Kuwait"],
  ["UNISFA", "United Nations Interim Security Force for Abyei", "Abyei"],
  ["UNMEE", "United Nations Mission in Ethiopia and Eritrea", "Ethiopia and Eritrea"],
  ["UNMIH", "United Nations Mission in Haiti", "Haiti"],
  ["UNMIL", "United Nations Mission in Liberia", "Liberia"],
  ["UNMIS", "United Nations Mission in the Sudan", "Sudan"],
  ["UNMISET", "United Nations Mission of Support in East Timor", "East Timor"],
  ["UNMISS", "United Nations Mission in South Sudan", "South Sudan"],
  ["UNOCI", "United Nations Operation in Côte d’Ivoire", "Côte d’Ivoire"],
  ["UNOSOM II", "United Nations Operation in Somalia II", "Somalia"],
  ["UNPREDEP", "United Nations Preventive Deployment Force", "North Macedonia"],
  ["UNPROFOR", "United Nations Protection Force", "former Yugoslavia"],
  ["UNSMIH", "United Nations Support Mission in Haiti", "Haiti"],
  [
    "UNTAES",
    "United Nations Transitional Administration for Eastern Slavonia, Baranja and Western Sirmium",
    "Croatia",
  ],
];

/** Every mission whose name is known here, by its acronym. A mission that is not here is shown by its acronym alone. */
export const MISSIONS: ReadonlyMap<string, NamedMission> = new Map(
  NAMES.map(([acronym, fullName, place]) => [acronym, { acronym, fullName, place }]),
);
