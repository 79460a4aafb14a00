export { Missing as default } from '@/components/ui/missing';
