/** As much of the library as the tests use; it brings no types of its own. */
declare module "datapackage" {
  interface Resource {
    name: string;
    read(options: { keyed: boolean; relations: boolean }): Promise<unknown[]>;
  }
  export class Package {
    static load(descriptor: unknown, options: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: Error[];
    readonly resources: Resource[];
  }
}
