import { FallbackNote } from '@/components/ui/fallback-note';
import { Missing } from '@/components/ui/missing';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';

/** For the signed-in areas, whose shells are drawn by their pages and so are not there. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <FallbackNote />
      <main id="content" tabIndex={-1} className="page flex-1 pb-20 outline-none">
        <Missing />
      </main>
      <SiteFooter />
    </>
  );
}
