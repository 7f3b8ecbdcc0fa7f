import 'paynow-elements';
