import { NoIndicator } from "@/components/panels/no-indicator";

export default function NotFound() {
  return <NoIndicator />;
}
