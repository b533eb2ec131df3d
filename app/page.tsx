import { HomePage } from '@/components/home/home-page';

/** The way in: the visitor's designs. */
export default function Page() {
  return <HomePage />;
}
