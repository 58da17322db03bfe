export default function NetworkPage() {
  return null;
}
