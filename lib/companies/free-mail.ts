const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Providers where anybody opens a mailbox: such an address shows a person, never a company. */
export const FREE_MAIL = words(`
  126.com 139.com 163.com 189.cn abv.bg aim.com alice.it aliceadsl.fr aliyun.com aol.com aol.co.uk aol.de aol.fr
  arcor.de att.net bbox.fr bellsouth.net bigmir.net bigpond.com bigpond.net.au blueyonder.co.uk bluewin.ch bol.com.br
  bredband.net btinternet.com caiway.nl casema.nl centrum.cz charter.net chello.at chello.nl club-internet.fr
  comcast.net cox.net daum.net disroot.org earthlink.net email.cz email.de email.it eircom.net excite.it fastmail.com
  fastmail.fm foxmail.com free.fr freemail.hu freenet.de freenet.nl frontier.com gmail.com gmx.at gmx.ch gmx.com
  gmx.de gmx.fr gmx.net googlemail.com hanmail.net hccnet.nl hetnet.nl hey.com home.nl hotmail.be hotmail.ca
  hotmail.ch hotmail.co.uk hotmail.com hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.de hotmail.dk hotmail.es
  hotmail.fi hotmail.fr hotmail.gr hotmail.it hotmail.nl hotmail.no hotmail.se hushmail.com i.ua icloud.com ig.com.br
  inbox.com inbox.lt inbox.lv inbox.ru inode.at interia.pl iinet.net.au juno.com kabelmail.de kabelfoon.nl
  kpnmail.nl kpnplanet.nl laposte.net libero.it list.ru live.at live.be live.ca live.cn live.co.uk live.com
  live.com.ar live.com.au live.de live.dk live.fr live.ie live.it live.nl live.no live.se lycos.com mac.com mail.bg
  mail.com mail.de mail.ee mail.ru mailbox.org mailfence.com me.com msn.com msn.nl mweb.co.za nate.com naver.com
  netcologne.de netcourrier.com netscape.net neuf.fr nifty.com ntlworld.com o2.pl online.de online.nl online.no
  onet.eu onet.pl optonline.net optusnet.com.au orange.fr orange.net outlook.at outlook.be outlook.co.uk outlook.com
  outlook.com.au outlook.com.br outlook.de outlook.dk outlook.es outlook.fr outlook.ie outlook.it outlook.jp
  outlook.kr outlook.pt outlook.sa pandora.be planet.nl pm.me posteo.de posteo.net post.cz poczta.onet.pl
  proton.me protonmail.ch protonmail.com qq.com quicknet.nl rediffmail.com riseup.net rocketmail.com rogers.com
  rambler.ru runbox.com sapo.pt sbcglobal.net scarlet.be seznam.cz sfr.fr shaw.ca sina.cn sina.com sky.com skynet.be
  sohu.com solcon.nl spray.se sympatico.ca swissonline.ch t-online.de talktalk.net tele2.nl telenet.be telfort.nl
  telia.com telus.net terra.com.br terra.es tin.it tiscali.co.uk tiscali.it tlen.pl tuta.com tuta.io tutanota.com
  tutanota.de tutamail.com ukr.net uol.com.br upcmail.nl verizon.net versatel.nl videotron.ca virgilio.it
  virgin.net virginmedia.com vodafone.nl voila.fr walla.co.il wanadoo.fr wanadoo.nl web.de windstream.net wp.pl
  xs4all.nl xtra.co.nz ya.ru yahoo.ca yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.nz yahoo.co.uk yahoo.co.za
  yahoo.com yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.hk yahoo.com.mx yahoo.com.ph yahoo.com.sg yahoo.com.tw
  yahoo.de yahoo.dk yahoo.es yahoo.fr yahoo.gr yahoo.ie yahoo.in yahoo.it yahoo.nl yahoo.no yahoo.pl yahoo.ro
  yahoo.se yandex.com yandex.ru ymail.com zeelandnet.nl ziggo.nl ziggomail.com zohomail.com zohomail.eu zonnet.nl
`);

/** Mailboxes that vanish within the hour. */
export const DISPOSABLE = words(`
  0-mail.com 10minutemail.com 10minutemail.net 1secmail.com 1secmail.net 1secmail.org 20minutemail.com 33mail.com
  anonbox.net anonymbox.com armyspy.com burnermail.io byom.de cuvox.de dayrep.com deadaddress.com discard.email
  discardmail.com discardmail.de dispostable.com dropmail.me duck.com e4ward.com einrot.com emailfake.com
  emailondeck.com emltmp.com fakeinbox.com fakemail.net fakemailgenerator.com fleckens.hu generator.email
  getairmail.com getnada.com grr.la guerrillamail.biz guerrillamail.com guerrillamail.de guerrillamail.info
  guerrillamail.net guerrillamail.org guerrillamailblock.com gustr.com harakirimail.com incognitomail.com inboxbear.com
  inboxkitten.com jetable.org jourrapide.com mail-temp.com mail-temporaire.fr mail.gw mail.tm mail7.io maildrop.cc
  mailcatch.com maileater.com mailexpire.com mailforspam.com mailinator.com mailinator.net mailinator2.com
  mailmoat.com mailnesia.com mailnull.com mailpoof.com mailsac.com mailtemp.info meltmail.com mintemail.com
  minuteinbox.com moakt.com mohmal.com mozmail.com my10minutemail.com mytemp.email mytrashmail.com nada.email
  nospam.ze.tc notsharingmy.info nwytg.net objectmail.com owlymail.com pookmail.com privaterelay.appleid.com
  proxymail.eu rcpt.at rhyta.com sharklasers.com sharkmail.de shitmail.me simplelogin.com simplelogin.io
  smailpro.com sneakemail.com spam4.me spambog.com spambog.de spambox.us spamdecoy.net spamex.com spamfree24.org
  spamgourmet.com spamhereplease.com spaml.com spamspot.com superrito.com teleworm.us temp-mail.io temp-mail.org
  tempail.com tempemail.co tempemail.net tempinbox.com tempmail.com tempmail.de tempmail.dev tempmail.net
  tempmail.plus tempmailo.com tempmailaddress.com tempr.email temporaryinbox.com throwam.com throwawaymail.com
  throwaway.email tmail.ws tmailor.com tmpmail.net tmpmail.org trash-mail.com trash-mail.de trashmail.at
  trashmail.com trashmail.de trashmail.me trashmail.net trashmail.ws trbvm.com tyldd.com vomoto.com wegwerfmail.de
  wegwerfmail.net wegwerfmail.org wegwerpmailadres.nl wh4f.org yopmail.com yopmail.fr yopmail.net zetmail.com
`);
