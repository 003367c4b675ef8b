// Made by .ci/cldr from the Unicode CLDR, release 41: not to be changed by hand.
// © 1991-2022 Unicode, Inc. Unicode-DFS-2016; https://www.unicode.org/copyright.html

enum CLDR {
    /// `zh-TW Hant TW`: the script and the region to add to a tag; `-` where none is known.
    static let likelySubtags = SortedLines(
        """
        aa Latn ET
        aai Latn -
        aak Latn -
        aau Latn -
        ab Cyrl GE
        abi Latn -
        abq Cyrl -
        abr Latn GH
        abt Latn -
        aby Latn -
        acd Latn -
        ace Latn ID
        ach Latn UG
        ada Latn GH
        ade Latn -
        adj Latn -
        adp Tibt BT
        ady Cyrl RU
        adz Latn -
        ae Avst IR
        aeb Arab TN
        aey Latn -
        af Latn ZA
        agc Latn -
        agd Latn -
        agg Latn -
        agm Latn -
        ago Latn -
        agq Latn CM
        aha Latn -
        ahl Latn -
        aho Ahom IN
        ajg Latn -
        ak Latn GH
        akk Xsux IQ
        ala Latn -
        ali Latn -
        aln Latn XK
        alt Cyrl RU
        am Ethi ET
        amm Latn -
        amn Latn -
        amo Latn NG
        amp Latn -
        an Latn ES
        anc Latn -
        ank Latn -
        ann Latn -
        any Latn -
        aoj Latn -
        aom Latn -
        aoz Latn ID
        apc Arab -
        apd Arab TG
        ape Latn -
        apr Latn -
        aps Latn -
        apz Latn -
        ar Arab EG
        arc Armi IR
        arc-Nbat Nbat JO
        arc-Palm Palm SY
        arh Latn -
        arn Latn CL
        aro Latn BO
        arq Arab DZ
        ars Arab SA
        ary Arab MA
        arz Arab EG
        as Beng IN
        asa Latn TZ
        ase Sgnw US
        asg Latn -
        aso Latn -
        ast Latn ES
        ata Latn -
        atg Latn -
        atj Latn CA
        auy Latn -
        av Cyrl RU
        avl Arab -
        avn Latn -
        avt Latn -
        avu Latn -
        awa Deva IN
        awb Latn -
        awo Latn -
        awx Latn -
        ay Latn BO
        ayb Latn -
        az Latn AZ
        az-Arab Arab IR
        az-IQ Arab IQ
        az-IR Arab IR
        az-RU Cyrl RU
        ba Cyrl RU
        bal Arab PK
        ban Latn ID
        bap Deva NP
        bar Latn AT
        bas Latn CM
        bav Latn -
        bax Bamu CM
        bba Latn -
        bbb Latn -
        bbc Latn ID
        bbd Latn -
        bbj Latn CM
        bbp Latn -
        bbr Latn -
        bcf Latn -
        bch Latn -
        bci Latn CI
        bcm Latn -
        bcn Latn -
        bco Latn -
        bcq Ethi -
        bcu Latn -
        bdd Latn -
        be Cyrl BY
        bef Latn -
        beh Latn -
        bej Arab SD
        bem Latn ZM
        bet Latn -
        bew Latn ID
        bex Latn -
        bez Latn TZ
        bfd Latn CM
        bfq Taml IN
        bft Arab PK
        bfy Deva IN
        bg Cyrl BG
        bgc Deva IN
        bgn Arab PK
        bgx Grek TR
        bhb Deva IN
        bhg Latn -
        bhi Deva IN
        bhl Latn -
        bho Deva IN
        bhy Latn -
        bi Latn VU
        bib Latn -
        big Latn -
        bik Latn PH
        bim Latn -
        bin Latn NG
        bio Latn -
        biq Latn -
        bjh Latn -
        bji Ethi -
        bjj Deva IN
        bjn Latn ID
        bjo Latn -
        bjr Latn -
        bjt Latn SN
        bjz Latn -
        bkc Latn -
        bkm Latn CM
        bkq Latn -
        bku Latn PH
        bkv Latn -
        bla Latn CA
        blg Latn MY
        blt Tavt VN
        bm Latn ML
        bmh Latn -
        bmk Latn -
        bmq Latn ML
        bmu Latn -
        bn Beng BD
        bng Latn -
        bnm Latn -
        bnp Latn -
        bo Tibt CN
        boj Latn -
        bom Latn -
        bon Latn -
        bpy Beng IN
        bqc Latn -
        bqi Arab IR
        bqp Latn -
        bqv Latn CI
        br Latn FR
        bra Deva IN
        brh Arab PK
        brx Deva IN
        brz Latn -
        bs Latn BA
        bsj Latn -
        bsq Bass LR
        bss Latn CM
        bst Ethi -
        bto Latn PH
        btt Latn -
        btv Deva PK
        bua Cyrl RU
        buc Latn YT
        bud Latn -
        bug Latn ID
        buk Latn -
        bum Latn CM
        buo Latn -
        bus Latn -
        buu Latn -
        bvb Latn GQ
        bwd Latn -
        bwr Latn -
        bxh Latn -
        bye Latn -
        byn Ethi ER
        byr Latn -
        bys Latn -
        byv Latn CM
        byx Latn -
        bza Latn -
        bze Latn ML
        bzf Latn -
        bzh Latn -
        bzw Latn -
        ca Latn ES
        cad Latn US
        can Latn -
        cbj Latn -
        cch Latn NG
        ccp Cakm BD
        ce Cyrl RU
        ceb Latn PH
        cfa Latn -
        cgg Latn UG
        ch Latn GU
        chk Latn FM
        chm Cyrl RU
        cho Latn US
        chp Latn CA
        chr Cher US
        cic Latn US
        cja Arab KH
        cjm Cham VN
        cjv Latn -
        ckb Arab IQ
        ckl Latn -
        cko Latn -
        cky Latn -
        cla Latn -
        clc Latn CA
        cme Latn -
        cmg Soyo MN
        co Latn FR
        cop Copt EG
        cps Latn PH
        cr Cans CA
        crg Latn CA
        crh Cyrl UA
        crk Cans CA
        crl Cans CA
        crs Latn SC
        cs Latn CZ
        csb Latn PL
        csw Cans CA
        ctd Pauc MM
        cu Cyrl RU
        cu-Glag Glag BG
        cv Cyrl RU
        cy Latn GB
        da Latn DK
        dad Latn -
        daf Latn CI
        dag Latn -
        dah Latn -
        dak Latn US
        dar Cyrl RU
        dav Latn KE
        dbd Latn -
        dbq Latn -
        dcc Arab IN
        ddn Latn -
        de Latn DE
        ded Latn -
        den Latn CA
        dga Latn -
        dgh Latn -
        dgi Latn -
        dgl Arab -
        dgr Latn CA
        dgz Latn -
        dia Latn -
        dje Latn NE
        dmf Medf NG
        dnj Latn CI
        dob Latn -
        doi Deva IN
        dop Latn -
        dow Latn -
        drh Mong CN
        dri Latn -
        drs Ethi -
        dsb Latn DE
        dtm Latn ML
        dtp Latn MY
        dts Latn -
        dty Deva NP
        dua Latn CM
        duc Latn -
        dud Latn -
        dug Latn -
        dv Thaa MV
        dva Latn -
        dww Latn -
        dyo Latn SN
        dyu Latn BF
        dz Tibt BT
        dzg Latn -
        ebu Latn KE
        ee Latn GH
        efi Latn NG
        egl Latn IT
        egy Egyp EG
        eka Latn -
        eky Kali MM
        el Grek GR
        ema Latn -
        emi Latn -
        en Latn US
        en-Shaw Shaw GB
        enn Latn -
        enq Latn -
        eo Latn 001
        eri Latn -
        es Latn ES
        esg Gonm IN
        esu Latn US
        et Latn EE
        etr Latn -
        ett Ital IT
        etu Latn -
        etx Latn -
        eu Latn ES
        ewo Latn CM
        ext Latn ES
        eza Latn -
        fa Arab IR
        faa Latn -
        fab Latn -
        fag Latn -
        fai Latn -
        fan Latn GQ
        ff Latn SN
        ff-Adlm Adlm GN
        ffi Latn -
        ffm Latn ML
        fi Latn FI
        fia Arab SD
        fil Latn PH
        fit Latn SE
        fj Latn FJ
        flr Latn -
        fmp Latn -
        fo Latn FO
        fod Latn -
        fon Latn BJ
        for Latn -
        fpe Latn -
        fqs Latn -
        fr Latn FR
        frc Latn US
        frp Latn FR
        frr Latn DE
        frs Latn DE
        fub Arab CM
        fud Latn WF
        fue Latn -
        fuf Latn GN
        fuh Latn -
        fuq Latn NE
        fur Latn IT
        fuv Latn NG
        fuy Latn -
        fvr Latn SD
        fy Latn NL
        ga Latn IE
        gaa Latn GH
        gaf Latn -
        gag Latn MD
        gah Latn -
        gaj Latn -
        gam Latn -
        gan Hans CN
        gaw Latn -
        gay Latn ID
        gba Latn -
        gbf Latn -
        gbm Deva IN
        gby Latn -
        gbz Arab IR
        gcr Latn GF
        gd Latn GB
        gde Latn -
        gdn Latn -
        gdr Latn -
        geb Latn -
        gej Latn -
        gel Latn -
        gez Ethi ET
        gfk Latn -
        ggn Deva NP
        ghs Latn -
        gil Latn KI
        gim Latn -
        gjk Arab PK
        gjn Latn -
        gju Arab PK
        gkn Latn -
        gkp Latn -
        gl Latn ES
        glk Arab IR
        gmm Latn -
        gmv Ethi -
        gn Latn PY
        gnd Latn -
        gng Latn -
        god Latn -
        gof Ethi -
        goi Latn -
        gom Deva IN
        gon Telu IN
        gor Latn ID
        gos Latn NL
        got Goth UA
        grb Latn -
        grc Cprt CY
        grc-Linb Linb GR
        grt Beng IN
        grw Latn -
        gsw Latn CH
        gu Gujr IN
        gub Latn BR
        guc Latn CO
        gud Latn -
        gur Latn GH
        guw Latn -
        gux Latn -
        guz Latn KE
        gv Latn IM
        gvf Latn -
        gvr Deva NP
        gvs Latn -
        gwc Arab -
        gwi Latn CA
        gwt Arab -
        gyi Latn -
        ha Latn NG
        ha-CM Arab CM
        ha-SD Arab SD
        hag Latn -
        hak Hans CN
        ham Latn -
        haw Latn US
        haz Arab AF
        hbb Latn -
        hdy Ethi -
        he Hebr IL
        hhy Latn -
        hi Deva IN
        hi-Latn Latn IN
        hia Latn -
        hif Latn FJ
        hig Latn -
        hih Latn -
        hil Latn PH
        hla Latn -
        hlu Hluw TR
        hmd Plrd CN
        hmt Latn -
        hnd Arab PK
        hne Deva IN
        hnj Hmnp US
        hnn Latn PH
        hno Arab PK
        ho Latn PG
        hoc Deva IN
        hoj Deva IN
        hot Latn -
        hr Latn HR
        hsb Latn DE
        hsn Hans CN
        ht Latn HT
        hu Latn HU
        hui Latn -
        hur Latn CA
        hy Armn AM
        hz Latn NA
        ia Latn 001
        ian Latn -
        iar Latn -
        iba Latn MY
        ibb Latn NG
        iby Latn -
        ica Latn -
        ich Latn -
        id Latn ID
        idd Latn -
        idi Latn -
        idu Latn -
        ife Latn TG
        ig Latn NG
        igb Latn -
        ige Latn -
        ii Yiii CN
        ijj Latn -
        ik Latn US
        ikk Latn -
        ikw Latn -
        ikx Latn -
        ilo Latn PH
        imo Latn -
        in Latn ID
        inh Cyrl RU
        io Latn 001
        iou Latn -
        iri Latn -
        is Latn IS
        it Latn IT
        iu Cans CA
        iw Hebr IL
        iwm Latn -
        iws Latn -
        izh Latn RU
        izi Latn -
        ja Jpan JP
        jab Latn -
        jam Latn JM
        jar Latn -
        jbo Latn 001
        jbu Latn -
        jen Latn -
        jgk Latn -
        jgo Latn CM
        ji Hebr UA
        jib Latn -
        jmc Latn TZ
        jml Deva NP
        jra Latn -
        jut Latn DK
        jv Latn ID
        jw Latn ID
        ka Geor GE
        kaa Cyrl UZ
        kab Latn DZ
        kac Latn MM
        kad Latn -
        kai Latn -
        kaj Latn NG
        kam Latn KE
        kao Latn ML
        kaw Kawi ID
        kbd Cyrl RU
        kbm Latn -
        kbp Latn -
        kbq Latn -
        kbx Latn -
        kby Arab NE
        kcg Latn NG
        kck Latn ZW
        kcl Latn -
        kct Latn -
        kde Latn TZ
        kdh Latn TG
        kdl Latn -
        kdt Thai TH
        kea Latn CV
        ken Latn CM
        kez Latn -
        kfo Latn CI
        kfr Deva IN
        kfy Deva IN
        kg Latn CD
        kge Latn ID
        kgf Latn -
        kgp Latn BR
        kha Latn IN
        khb Talu CN
        khn Deva IN
        khq Latn ML
        khs Latn -
        kht Mymr IN
        khw Arab PK
        khz Latn -
        ki Latn KE
        kij Latn -
        kiu Latn TR
        kiw Latn -
        kj Latn NA
        kjd Latn -
        kjg Laoo LA
        kjs Latn -
        kjy Latn -
        kk Cyrl KZ
        kk-AF Arab AF
        kk-Arab Arab CN
        kk-CN Arab CN
        kk-IR Arab IR
        kk-MN Arab MN
        kkc Latn -
        kkj Latn CM
        kl Latn GL
        kln Latn KE
        klq Latn -
        klt Latn -
        klx Latn -
        km Khmr KH
        kmb Latn AO
        kmh Latn -
        kmo Latn -
        kms Latn -
        kmu Latn -
        kmw Latn -
        kn Knda IN
        knf Latn GW
        knp Latn -
        ko Kore KR
        koi Cyrl RU
        kok Deva IN
        kol Latn -
        kos Latn FM
        koz Latn -
        kpe Latn LR
        kpf Latn -
        kpo Latn -
        kpr Latn -
        kpx Latn -
        kqb Latn -
        kqf Latn -
        kqs Latn -
        kqy Ethi -
        kr Latn -
        krc Cyrl RU
        kri Latn SL
        krj Latn PH
        krl Latn RU
        krs Latn -
        kru Deva IN
        ks Arab IN
        ksb Latn TZ
        ksd Latn -
        ksf Latn CM
        ksh Latn DE
        ksj Latn -
        ksr Latn -
        ktb Ethi -
        ktm Latn -
        kto Latn -
        ktr Latn MY
        ku Latn TR
        ku-Arab Arab IQ
        ku-LB Arab LB
        ku-Yezi Yezi GE
        kub Latn -
        kud Latn -
        kue Latn -
        kuj Latn -
        kum Cyrl RU
        kun Latn -
        kup Latn -
        kus Latn -
        kv Cyrl RU
        kvg Latn -
        kvr Latn ID
        kvx Arab PK
        kw Latn GB
        kwj Latn -
        kwk Latn CA
        kwo Latn -
        kwq Latn -
        kxa Latn -
        kxc Ethi -
        kxe Latn -
        kxl Deva IN
        kxm Thai TH
        kxp Arab PK
        kxw Latn -
        kxz Latn -
        ky Cyrl KG
        ky-Arab Arab CN
        ky-CN Arab CN
        ky-Latn Latn TR
        ky-TR Latn TR
        kye Latn -
        kyx Latn -
        kzh Arab -
        kzj Latn MY
        kzr Latn -
        kzt Latn MY
        la Latn VA
        lab Lina GR
        lad Hebr IL
        lag Latn TZ
        lah Arab PK
        laj Latn UG
        las Latn -
        lb Latn LU
        lbe Cyrl RU
        lbu Latn -
        lbw Latn ID
        lcm Latn -
        lcp Thai CN
        ldb Latn -
        led Latn -
        lee Latn -
        lem Latn -
        lep Lepc IN
        leq Latn -
        leu Latn -
        lez Cyrl RU
        lg Latn UG
        lgg Latn -
        li Latn NL
        lia Latn -
        lid Latn -
        lif Deva NP
        lif-Limb Limb IN
        lig Latn -
        lih Latn -
        lij Latn IT
        lil Latn CA
        lis Lisu CN
        ljp Latn ID
        lki Arab IR
        lkt Latn US
        lle Latn -
        lln Latn -
        lmn Telu IN
        lmo Latn IT
        lmp Latn -
        ln Latn CD
        lns Latn -
        lnu Latn -
        lo Laoo LA
        loj Latn -
        lok Latn -
        lol Latn CD
        lor Latn -
        los Latn -
        loz Latn ZM
        lrc Arab IR
        lt Latn LT
        ltg Latn LV
        lu Latn CD
        lua Latn CD
        luo Latn KE
        luy Latn KE
        luz Arab IR
        lv Latn LV
        lwl Thai TH
        lzh Hans CN
        lzz Latn TR
        mad Latn ID
        maf Latn CM
        mag Deva IN
        mai Deva IN
        mak Latn ID
        man Latn GM
        man-GN Nkoo GN
        man-Nkoo Nkoo GN
        mas Latn KE
        maw Latn -
        maz Latn MX
        mbh Latn -
        mbo Latn -
        mbq Latn -
        mbu Latn -
        mbw Latn -
        mci Latn -
        mcp Latn -
        mcq Latn -
        mcr Latn -
        mcu Latn -
        mda Latn -
        mde Arab -
        mdf Cyrl RU
        mdh Latn PH
        mdj Latn -
        mdr Latn ID
        mdx Ethi -
        med Latn -
        mee Latn -
        mek Latn -
        men Latn SL
        mer Latn KE
        met Latn -
        meu Latn -
        mfa Arab TH
        mfe Latn MU
        mfn Latn -
        mfo Latn -
        mfq Latn -
        mg Latn MG
        mgh Latn MZ
        mgl Latn -
        mgo Latn CM
        mgp Deva NP
        mgy Latn TZ
        mh Latn MH
        mhi Latn -
        mhl Latn -
        mi Latn NZ
        mic Latn CA
        mif Latn -
        min Latn ID
        miw Latn -
        mk Cyrl MK
        mki Arab -
        mkl Latn -
        mkp Latn -
        mkw Latn -
        ml Mlym IN
        mle Latn -
        mlp Latn -
        mls Latn SD
        mmo Latn -
        mmu Latn -
        mmx Latn -
        mn Cyrl MN
        mn-CN Mong CN
        mn-Mong Mong CN
        mna Latn -
        mnf Latn -
        mni Beng IN
        mnw Mymr MM
        mo Latn RO
        moa Latn -
        moe Latn CA
        moh Latn CA
        mos Latn BF
        mox Latn -
        mpp Latn -
        mps Latn -
        mpt Latn -
        mpx Latn -
        mql Latn -
        mr Deva IN
        mrd Deva NP
        mrj Cyrl RU
        mro Mroo BD
        ms Latn MY
        ms-CC Arab CC
        mt Latn MT
        mtc Latn -
        mtf Latn -
        mti Latn -
        mtr Deva IN
        mua Latn CM
        mur Latn -
        mus Latn US
        mva Latn -
        mvn Latn -
        mvy Arab PK
        mwk Latn ML
        mwr Deva IN
        mwv Latn ID
        mww Hmnp US
        mxc Latn ZW
        mxm Latn -
        my Mymr MM
        myk Latn -
        mym Ethi -
        myv Cyrl RU
        myw Latn -
        myx Latn UG
        myz Mand IR
        mzk Latn -
        mzm Latn -
        mzn Arab IR
        mzp Latn -
        mzw Latn -
        mzz Latn -
        na Latn NR
        nac Latn -
        naf Latn -
        nak Latn -
        nan Hans CN
        nap Latn IT
        naq Latn NA
        nas Latn -
        nb Latn NO
        nca Latn -
        nce Latn -
        ncf Latn -
        nch Latn MX
        nco Latn -
        ncu Latn -
        nd Latn ZW
        ndc Latn MZ
        nds Latn DE
        ne Deva NP
        neb Latn -
        new Deva NP
        nex Latn -
        nfr Latn -
        ng Latn NA
        nga Latn -
        ngb Latn -
        ngl Latn MZ
        nhb Latn -
        nhe Latn MX
        nhw Latn MX
        nif Latn -
        nii Latn -
        nij Latn ID
        nin Latn -
        niu Latn NU
        niy Latn -
        niz Latn -
        njo Latn IN
        nkg Latn -
        nko Latn -
        nl Latn NL
        nmg Latn CM
        nmz Latn -
        nn Latn NO
        nnf Latn -
        nnh Latn CM
        nnk Latn -
        nnm Latn -
        nnp Wcho IN
        no Latn NO
        nod Lana TH
        noe Deva IN
        non Runr SE
        nop Latn -
        nou Latn -
        nqo Nkoo GN
        nr Latn ZA
        nrb Latn -
        nsk Cans CA
        nsn Latn -
        nso Latn ZA
        nss Latn -
        nst Tnsa IN
        ntm Latn -
        ntr Latn -
        nui Latn -
        nup Latn -
        nus Latn SS
        nuv Latn -
        nux Latn -
        nv Latn US
        nwb Latn -
        nxq Latn CN
        nxr Latn -
        ny Latn MW
        nym Latn TZ
        nyn Latn UG
        nzi Latn GH
        oc Latn FR
        ogc Latn -
        oj Cans CA
        ojs Cans CA
        oka Latn CA
        okr Latn -
        okv Latn -
        om Latn ET
        ong Latn -
        onn Latn -
        ons Latn -
        opm Latn -
        or Orya IN
        oro Latn -
        oru Arab -
        os Cyrl GE
        osa Osge US
        ota Arab -
        otk Orkh MN
        oui Ougr 143
        ozm Latn -
        pa Guru IN
        pa-Arab Arab PK
        pa-PK Arab PK
        pag Latn PH
        pal Phli IR
        pal-Phlp Phlp CN
        pam Latn PH
        pap Latn AW
        pau Latn PW
        pbi Latn -
        pcd Latn FR
        pcm Latn NG
        pdc Latn US
        pdt Latn CA
        ped Latn -
        peo Xpeo IR
        pex Latn -
        pfl Latn DE
        phl Arab -
        phn Phnx LB
        pil Latn -
        pip Latn -
        pka Brah IN
        pko Latn KE
        pl Latn PL
        pla Latn -
        pms Latn IT
        png Latn -
        pnn Latn -
        pnt Grek GR
        pon Latn FM
        ppa Deva IN
        ppo Latn -
        pqm Latn CA
        pra Khar PK
        prd Arab IR
        prg Latn 001
        ps Arab AF
        pss Latn -
        pt Latn BR
        ptp Latn -
        puu Latn GA
        pwa Latn -
        qu Latn PE
        quc Latn GT
        qug Latn EC
        rai Latn -
        raj Deva IN
        rao Latn -
        rcf Latn RE
        rej Latn ID
        rel Latn -
        res Latn -
        rgn Latn IT
        rhg Rohg MM
        ria Latn IN
        rif Tfng MA
        rif-NL Latn NL
        rjs Deva NP
        rkt Beng BD
        rm Latn CH
        rmf Latn FI
        rmo Latn CH
        rmt Arab IR
        rmu Latn SE
        rn Latn BI
        rna Latn -
        rng Latn MZ
        ro Latn RO
        rob Latn ID
        rof Latn TZ
        roo Latn -
        rro Latn -
        rtm Latn FJ
        ru Cyrl RU
        rue Cyrl UA
        rug Latn SB
        rw Latn RW
        rwk Latn TZ
        rwo Latn -
        ryu Kana JP
        sa Deva IN
        saf Latn GH
        sah Cyrl RU
        saq Latn KE
        sas Latn ID
        sat Olck IN
        sav Latn SN
        saz Saur IN
        sba Latn -
        sbe Latn -
        sbp Latn TZ
        sc Latn IT
        sck Deva IN
        scl Arab -
        scn Latn IT
        sco Latn GB
        sd Arab PK
        sd-Deva Deva IN
        sd-IN Deva IN
        sd-Khoj Khoj IN
        sd-Sind Sind IN
        sdc Latn IT
        sdh Arab IR
        se Latn NO
        sef Latn CI
        seh Latn MZ
        sei Latn MX
        ses Latn ML
        sg Latn CF
        sga Ogam IE
        sgs Latn LT
        sgw Ethi -
        sgz Latn -
        shi Tfng MA
        shk Latn -
        shn Mymr MM
        shu Arab -
        si Sinh LK
        sid Latn ET
        sig Latn -
        sil Latn -
        sim Latn -
        sjr Latn -
        sk Latn SK
        skc Latn -
        skr Arab PK
        sks Latn -
        sl Latn SI
        sld Latn -
        sli Latn PL
        sll Latn -
        sly Latn ID
        sm Latn WS
        sma Latn SE
        smj Latn SE
        smn Latn FI
        smp Samr IL
        smq Latn -
        sms Latn FI
        sn Latn ZW
        snc Latn -
        snk Latn ML
        snp Latn -
        snx Latn -
        sny Latn -
        so Latn SO
        sog Sogd UZ
        sok Latn -
        soq Latn -
        sou Thai TH
        soy Latn -
        spd Latn -
        spl Latn -
        sps Latn -
        sq Latn AL
        sr Cyrl RS
        sr-ME Latn ME
        sr-RO Latn RO
        sr-RU Latn RU
        sr-TR Latn TR
        srb Sora IN
        srn Latn SR
        srr Latn SN
        srx Deva IN
        ss Latn ZA
        ssd Latn -
        ssg Latn -
        ssy Latn ER
        st Latn ZA
        stk Latn -
        stq Latn DE
        su Latn ID
        sua Latn -
        sue Latn -
        suk Latn TZ
        sur Latn -
        sus Latn GN
        sv Latn SE
        sw Latn TZ
        swb Arab YT
        swc Latn CD
        swg Latn DE
        swp Latn -
        swv Deva IN
        sxn Latn ID
        sxw Latn -
        syl Beng BD
        syr Syrc IQ
        szl Latn PL
        ta Taml IN
        taj Deva NP
        tal Latn -
        tan Latn -
        taq Latn -
        tbc Latn -
        tbd Latn -
        tbf Latn -
        tbg Latn -
        tbo Latn -
        tbw Latn PH
        tbz Latn -
        tci Latn -
        tcy Knda IN
        tdd Tale CN
        tdg Deva NP
        tdh Deva NP
        tdu Latn MY
        te Telu IN
        ted Latn -
        tem Latn SL
        teo Latn UG
        tet Latn TL
        tfi Latn -
        tg Cyrl TJ
        tg-Arab Arab PK
        tg-PK Arab PK
        tgc Latn -
        tgo Latn -
        tgu Latn -
        th Thai TH
        thl Deva NP
        thq Deva NP
        thr Deva NP
        ti Ethi ET
        tif Latn -
        tig Ethi ER
        tik Latn -
        tim Latn -
        tio Latn -
        tiv Latn NG
        tk Latn TM
        tkl Latn TK
        tkr Latn AZ
        tkt Deva NP
        tl Latn PH
        tlf Latn -
        tlx Latn -
        tly Latn AZ
        tmh Latn NE
        tmy Latn -
        tn Latn ZA
        tnh Latn -
        to Latn TO
        tof Latn -
        tog Latn MW
        toq Latn -
        tpi Latn PG
        tpm Latn -
        tpz Latn -
        tqo Latn -
        tr Latn TR
        tru Latn TR
        trv Latn TW
        trw Arab PK
        ts Latn ZA
        tsd Grek GR
        tsf Deva NP
        tsg Latn PH
        tsj Tibt BT
        tsw Latn -
        tt Cyrl RU
        ttd Latn -
        tte Latn -
        ttj Latn UG
        ttr Latn -
        tts Thai TH
        ttt Latn AZ
        tuh Latn -
        tul Latn -
        tum Latn MW
        tuq Latn -
        tvd Latn -
        tvl Latn TV
        tvu Latn -
        twh Latn -
        twq Latn NE
        txg Tang CN
        txo Toto IN
        ty Latn PF
        tya Latn -
        tyv Cyrl RU
        tzm Latn MA
        ubu Latn -
        udi Aghb RU
        udm Cyrl RU
        ug Arab CN
        ug-Cyrl Cyrl KZ
        ug-KZ Cyrl KZ
        ug-MN Cyrl MN
        uga Ugar SY
        uk Cyrl UA
        uli Latn FM
        umb Latn AO
        und-AQ Latn AQ
        und-BV Latn BV
        und-CP Latn CP
        und-Cpmn Cpmn CY
        und-Cpmn-CY Cpmn CY
        und-GS Latn GS
        und-HM Latn HM
        unr Beng IN
        unr-Deva Deva NP
        unr-NP Deva NP
        unx Beng IN
        uok Latn -
        ur Arab PK
        uri Latn -
        urt Latn -
        urw Latn -
        usa Latn -
        uth Latn -
        utr Latn -
        uvh Latn -
        uvl Latn -
        uz Latn UZ
        uz-AF Arab AF
        uz-Arab Arab AF
        uz-CN Cyrl CN
        vag Latn -
        vai Vaii LR
        van Latn -
        ve Latn ZA
        vec Latn IT
        vep Latn RU
        vi Latn VN
        vic Latn SX
        viv Latn -
        vls Latn BE
        vmf Latn DE
        vmw Latn MZ
        vo Latn 001
        vot Latn RU
        vro Latn EE
        vun Latn TZ
        vut Latn -
        wa Latn BE
        wae Latn CH
        waj Latn -
        wal Ethi ET
        wan Latn -
        war Latn PH
        wbp Latn AU
        wbq Telu IN
        wbr Deva IN
        wci Latn -
        wer Latn -
        wgi Latn -
        whg Latn -
        wib Latn -
        wiu Latn -
        wiv Latn -
        wja Latn -
        wji Latn -
        wls Latn WF
        wmo Latn -
        wnc Latn -
        wni Arab KM
        wnu Latn -
        wo Latn SN
        wob Latn -
        wos Latn -
        wrs Latn -
        wsg Gong IN
        wsk Latn -
        wtm Deva IN
        wuu Hans CN
        wuv Latn -
        wwa Latn -
        xav Latn BR
        xbi Latn -
        xco Chrs UZ
        xcr Cari TR
        xes Latn -
        xh Latn ZA
        xla Latn -
        xlc Lyci TR
        xld Lydi TR
        xmf Geor GE
        xmn Mani CN
        xmr Merc SD
        xna Narb SA
        xnr Deva IN
        xog Latn UG
        xon Latn -
        xpr Prti IR
        xrb Latn -
        xsa Sarb YE
        xsi Latn -
        xsm Latn -
        xsr Deva NP
        xwe Latn -
        yam Latn -
        yao Latn MZ
        yap Latn FM
        yas Latn -
        yat Latn -
        yav Latn CM
        yay Latn -
        yaz Latn -
        yba Latn -
        ybb Latn CM
        yby Latn -
        yer Latn -
        ygr Latn -
        ygw Latn -
        yi Hebr 001
        yko Latn -
        yle Latn -
        ylg Latn -
        yll Latn -
        yml Latn -
        yo Latn NG
        yon Latn -
        yrb Latn -
        yre Latn -
        yrl Latn BR
        yss Latn -
        yua Latn MX
        yue Hant HK
        yue-CN Hans CN
        yue-Hans Hans CN
        yuj Latn -
        yut Latn -
        yuw Latn -
        za Latn CN
        zag Latn SD
        zdj Arab KM
        zea Latn NL
        zgh Tfng MA
        zh Hans CN
        zh-AU Hant AU
        zh-BN Hant BN
        zh-Bopo Bopo TW
        zh-GB Hant GB
        zh-GF Hant GF
        zh-HK Hant HK
        zh-Hanb Hanb TW
        zh-Hant Hant TW
        zh-ID Hant ID
        zh-MO Hant MO
        zh-PA Hant PA
        zh-PF Hant PF
        zh-PH Hant PH
        zh-SR Hant SR
        zh-TH Hant TH
        zh-TW Hant TW
        zh-US Hant US
        zh-VN Hant VN
        zhx Nshu CN
        zia Latn -
        zkt Kits CN
        zlm Latn TG
        zmi Latn MY
        zne Latn -
        zu Latn ZA
        zza Latn TR
        """)

    /// `iw he`: languages that have a newer or shorter name.
    static let aliases = SortedLines(
        """
        aam aas
        aar aa
        abk ab
        adp dz
        afr af
        agp apf
        ais ami
        aju jrb
        aka ak
        alb sq
        als sq
        amh am
        ara ar
        arb ar
        arg an
        arm hy
        asd snz
        asm as
        aue ktz
        ava av
        ave ae
        aym ay
        ayr ay
        ayx nun
        aze az
        azj az
        bak ba
        bam bm
        baq eu
        baz nvo
        bcc bal
        bcl bik
        bel be
        ben bn
        bgm bcg
        bh bho
        bhk fbl
        bic bir
        bih bho
        bis bi
        bjd drl
        bjq bzc
        bkb ebk
        blg iba
        bod bo
        bos bs
        bre br
        btb beb
        bul bg
        bur my
        bxk luy
        bxr bua
        cat ca
        ccq rki
        ces cs
        cha ch
        che ce
        chi zh
        chu cu
        chv cv
        cjr mom
        cka cmr
        cld syr
        cmk xch
        cmn zh
        cnr sr-ME
        cor kw
        cos co
        coy pij
        cqu quh
        cre cr
        cwd cr
        cym cy
        cze cs
        daf dnj
        dan da
        dap njz
        deu de
        dgo doi
        dhd mwr
        dik din
        diq zza
        dit dif
        div dv
        djl dze
        dkl aqd
        drh mn
        drr kzk
        drw fa-AF
        dud uth
        duj dwu
        dut nl
        dwl dbt
        dzo dz
        ekk et
        ell el
        elp amq
        emk man
        eng en
        epo eo
        esk ik
        est et
        eus eu
        ewe ee
        fao fo
        fas fa
        fat ak
        fij fj
        fin fi
        fra fr
        fre fr
        fry fy
        fuc ff
        ful ff
        gav dev
        gaz om
        gbc wny
        gbo grb
        geo ka
        ger de
        gfx vaj
        ggn gvr
        ggo esg
        ggr gtu
        gio aou
        gla gd
        gle ga
        glg gl
        gli kzk
        glv gv
        gno gon
        gre el
        grn gn
        gti nyc
        gug gn
        guj gu
        guv duz
        gya gba
        hat ht
        hau ha
        hbs sr-Latn
        hdn hai
        hea hmn
        heb he
        her hz
        him srx
        hin hi
        hmo ho
        hrr jal
        hrv hr
        hun hu
        hye hy
        ibi opa
        ibo ig
        ice is
        ido io
        iii ii
        ike iu
        iku iu
        ile ie
        ill ilm
        ilw gal
        in id
        ina ia
        ind id
        ipk ik
        isl is
        ita it
        iw he
        izi eza
        jar jgk
        jav jv
        jeg oyb
        ji yi
        jpn ja
        jw jv
        kal kl
        kan kn
        kas ks
        kat ka
        kau kr
        kaz kk
        kdv zkd
        kgc tdf
        kgd ncq
        kgh kml
        khk mn
        khm km
        kik ki
        kin rw
        kir ky
        kmr ku
        knc kr
        kng kg
        knn kok
        koj kwv
        kom kv
        kon kg
        kor ko
        kpp jkm
        kpv kv
        krm bmf
        ktr dtp
        kua kj
        kur ku
        kvs gdj
        kwq yam
        kxe tvd
        kxl kru
        kzh dgl
        kzj dtp
        kzt dtp
        lao lo
        lat la
        lav lv
        lbk bnc
        leg enl
        lii raq
        lim li
        lin ln
        lit lt
        llo ngt
        lmm rmx
        ltz lb
        lub lu
        lug lg
        lvs lv
        mac mk
        mah mh
        mal ml
        mao mi
        mar mr
        may ms
        meg cir
        mgx jbk
        mhr chm
        mkd mk
        mlg mg
        mlt mt
        mnk man
        mnt wnn
        mo ro
        mof xnt
        mol ro
        mon mn
        mri mi
        msa ms
        mst mry
        mup raj
        mwd dmw
        mwj vaj
        mya my
        myd aog
        myt mry
        nad xny
        nau na
        nav nv
        nbf nru
        nbl nr
        nbx ekc
        ncp kdz
        nde nd
        ndo ng
        nep ne
        nld nl
        nln azd
        nlr nrk
        nno nn
        nns nbr
        nnx ngv
        nob nb
        noo dtd
        nor no
        npi ne
        nts pij
        nxu bpp
        nya ny
        oci oc
        ojg oj
        oji oj
        ori or
        orm om
        ory or
        oss os
        oun vaj
        pan pa
        pat kxr
        pbu ps
        pcr adx
        per fa
        pes fa
        pli pi
        plt mg
        pmc huw
        pmu phr
        pnb lah
        pol pl
        por pt
        ppa bfy
        ppr lcq
        prs fa-AF
        pry prt
        pus ps
        puz pub
        que qu
        quz qu
        rmr emx
        rmy rom
        roh rm
        ron ro
        rum ro
        run rn
        rus ru
        sag sg
        san sa
        sap aqt
        sca hle
        scc sr
        scr hr
        sgl isk
        sh sr-Latn
        sin si
        skk oyb
        slk sk
        slo sk
        slv sl
        sme se
        smo sm
        sna sn
        snd sd
        som so
        sot st
        spa es
        spy kln
        sqi sq
        src sc
        srd sc
        srp sr
        ssw ss
        sul sgd
        sum ulw
        sun su
        swa sw
        swc sw-CD
        swe sv
        swh sw
        tah ty
        tam ta
        tat tt
        tdu dtp
        tel te
        tgg bjp
        tgk tg
        tgl fil
        tha th
        thc tpo
        thw ola
        thx oyb
        tib bo
        tid itd
        tie ras
        tir ti
        tkk twm
        tl fil
        tlw weo
        tmp tyj
        tne kak
        tnf fa-AF
        ton to
        tsf taj
        tsn tn
        tso ts
        ttq tmh
        tuk tk
        tur tr
        tw ak
        twi ak
        uig ug
        ukr uk
        umu del
        unp wro
        uok ema
        urd ur
        uzb uz
        uzn uz
        ven ve
        vie vi
        vol vo
        wel cy
        wgw wgb
        wit nol
        wiw nwo
        wln wa
        wol wo
        xba cax
        xho xh
        xia acn
        xkh waw
        xpe kpe
        xrq dmw
        xsj suj
        xsl den
        ybd rki
        ydd yi
        yen ynq
        yid yi
        yiy yrm
        yma lrr
        ymt mtm
        yor yo
        yos zom
        yuu yug
        zai zap
        zha za
        zho zh
        zir scv
        zsm ms
        zul zu
        zyb za
        """)

    /// `es-MX es-419`: whom a locale takes after, where that is not its language alone.
    static let parents = SortedLines(
        """
        en-150 en-001
        en-AG en-001
        en-AI en-001
        en-AT en-150
        en-AU en-001
        en-BB en-001
        en-BE en-150
        en-BM en-001
        en-BS en-001
        en-BW en-001
        en-BZ en-001
        en-CC en-001
        en-CH en-150
        en-CK en-001
        en-CM en-001
        en-CX en-001
        en-CY en-001
        en-DE en-150
        en-DG en-001
        en-DK en-150
        en-DM en-001
        en-ER en-001
        en-FI en-150
        en-FJ en-001
        en-FK en-001
        en-FM en-001
        en-GB en-001
        en-GD en-001
        en-GG en-001
        en-GH en-001
        en-GI en-001
        en-GM en-001
        en-GY en-001
        en-HK en-001
        en-IE en-001
        en-IL en-001
        en-IM en-001
        en-IN en-001
        en-IO en-001
        en-JE en-001
        en-JM en-001
        en-KE en-001
        en-KI en-001
        en-KN en-001
        en-KY en-001
        en-LC en-001
        en-LR en-001
        en-LS en-001
        en-MG en-001
        en-MO en-001
        en-MS en-001
        en-MT en-001
        en-MU en-001
        en-MV en-001
        en-MW en-001
        en-MY en-001
        en-NA en-001
        en-NF en-001
        en-NG en-001
        en-NL en-150
        en-NR en-001
        en-NU en-001
        en-NZ en-001
        en-PG en-001
        en-PK en-001
        en-PN en-001
        en-PW en-001
        en-RW en-001
        en-SB en-001
        en-SC en-001
        en-SD en-001
        en-SE en-150
        en-SG en-001
        en-SH en-001
        en-SI en-150
        en-SL en-001
        en-SS en-001
        en-SX en-001
        en-SZ en-001
        en-TC en-001
        en-TK en-001
        en-TO en-001
        en-TT en-001
        en-TV en-001
        en-TZ en-001
        en-UG en-001
        en-VC en-001
        en-VG en-001
        en-VU en-001
        en-WS en-001
        en-ZA en-001
        en-ZM en-001
        en-ZW en-001
        es-AR es-419
        es-BO es-419
        es-BR es-419
        es-BZ es-419
        es-CL es-419
        es-CO es-419
        es-CR es-419
        es-CU es-419
        es-DO es-419
        es-EC es-419
        es-GT es-419
        es-HN es-419
        es-MX es-419
        es-NI es-419
        es-PA es-419
        es-PE es-419
        es-PR es-419
        es-PY es-419
        es-SV es-419
        es-US es-419
        es-UY es-419
        es-VE es-419
        hi-Latn en-IN
        nb no
        nn no
        pt-AO pt-PT
        pt-CH pt-PT
        pt-CV pt-PT
        pt-FR pt-PT
        pt-GQ pt-PT
        pt-GW pt-PT
        pt-LU pt-PT
        pt-MO pt-PT
        pt-MZ pt-PT
        pt-ST pt-PT
        pt-TL pt-PT
        zh-Hant-MO zh-Hant-HK
        """)

    /// `ar rtl`, `ug-KZ ltr`: the direction of a language, and of a region where it is another.
    static let directions = SortedLines(
        """
        ae rtl
        aeb rtl
        apc rtl
        apd rtl
        ar rtl
        arc rtl
        arq rtl
        ars rtl
        ary rtl
        arz rtl
        avl rtl
        az-IQ rtl
        az-IR rtl
        bal rtl
        bej rtl
        bft rtl
        bgn rtl
        bqi rtl
        brh rtl
        cja rtl
        ckb rtl
        dcc rtl
        dgl rtl
        dv rtl
        fa rtl
        fia rtl
        fub rtl
        gbz rtl
        gjk rtl
        gju rtl
        glk rtl
        grc rtl
        gwc rtl
        gwt rtl
        ha-CM rtl
        ha-SD rtl
        haz rtl
        he rtl
        hnd rtl
        hno rtl
        iw rtl
        ji rtl
        kby rtl
        khw rtl
        kk-AF rtl
        kk-CN rtl
        kk-IR rtl
        kk-MN rtl
        ks rtl
        ku-LB rtl
        kvx rtl
        kxp rtl
        ky-CN rtl
        kzh rtl
        lad rtl
        lah rtl
        lki rtl
        lrc rtl
        luz rtl
        man-GN rtl
        mde rtl
        mfa rtl
        mki rtl
        ms-CC rtl
        mvy rtl
        myz rtl
        mzn rtl
        nqo rtl
        oru rtl
        ota rtl
        otk rtl
        oui rtl
        pa-PK rtl
        pal rtl
        phl rtl
        phn rtl
        pra rtl
        prd rtl
        ps rtl
        rhg rtl
        rmt rtl
        scl rtl
        sd rtl
        sd-IN ltr
        sdh rtl
        shu rtl
        skr rtl
        smp rtl
        sog rtl
        swb rtl
        syr rtl
        tg-PK rtl
        trw rtl
        ug rtl
        ug-KZ ltr
        ug-MN ltr
        ur rtl
        uz-AF rtl
        wni rtl
        xco rtl
        xld rtl
        xmn rtl
        xmr rtl
        xna rtl
        xpr rtl
        xsa rtl
        yi rtl
        zdj rtl
        """)

    /// `pl one:n=1 few:…`: the plural forms of whole numbers; what is none of them is `other`.
    static let plurals = SortedLines(
        """
        af one:n=1
        ak one:n=0..1
        am one:n=0|n=1
        an one:n=1
        ar zero:n=0 one:n=1 two:n=2 few:n%100=3..10 many:n%100=11..99
        ars zero:n=0 one:n=1 two:n=2 few:n%100=3..10 many:n%100=11..99
        as one:n=0|n=1
        asa one:n=1
        ast one:n=1
        az one:n=1
        bal one:n=1
        be one:n%10=1&n%100!=11 few:n%10=2..4&n%100!=12..14 many:n%10=0|n%10=5..9|n%100=11..14
        bem one:n=1
        bez one:n=1
        bg one:n=1
        bho one:n=0..1
        bn one:n=0|n=1
        br one:n%10=1&n%100!=11,71,91 two:n%10=2&n%100!=12,72,92 few:n%10=3..4,9&n%100!=10..19,70..79,90..99 many:n!=0&n%1000000=0
        brx one:n=1
        bs one:n%10=1&n%100!=11 few:n%10=2..4&n%100!=12..14
        ca one:n=1
        ce one:n=1
        ceb one:n=1,2,3|n%10!=4,6,9
        cgg one:n=1
        chr one:n=1
        ckb one:n=1
        cs one:n=1 few:n=2..4
        cy zero:n=0 one:n=1 two:n=2 few:n=3 many:n=6
        da one:n=1
        de one:n=1
        doi one:n=0|n=1
        dsb one:n%100=1 two:n%100=2 few:n%100=3..4
        dv one:n=1
        ee one:n=1
        el one:n=1
        en one:n=1
        eo one:n=1
        es one:n=1 many:n!=0&n%1000000=0
        et one:n=1
        eu one:n=1
        fa one:n=0|n=1
        ff one:n=0,1
        fi one:n=1
        fil one:n=1,2,3|n%10!=4,6,9
        fo one:n=1
        fr one:n=0,1 many:n!=0&n%1000000=0
        fur one:n=1
        fy one:n=1
        ga one:n=1 two:n=2 few:n=3..6 many:n=7..10
        gd one:n=1,11 two:n=2,12 few:n=3..10,13..19
        gl one:n=1
        gsw one:n=1
        gu one:n=0|n=1
        guw one:n=0..1
        gv one:n%10=1 two:n%10=2 few:n%100=0,20,40,60,80
        ha one:n=1
        haw one:n=1
        he one:n=1 two:n=2 many:n!=0..10&n%10=0
        hi one:n=0|n=1
        hr one:n%10=1&n%100!=11 few:n%10=2..4&n%100!=12..14
        hsb one:n%100=1 two:n%100=2 few:n%100=3..4
        hu one:n=1
        hy one:n=0,1
        ia one:n=1
        io one:n=1
        is one:n%10=1&n%100!=11
        it one:n=1 many:n!=0&n%1000000=0
        iu one:n=1 two:n=2
        iw one:n=1 two:n=2 many:n!=0..10&n%10=0
        jgo one:n=1
        ji one:n=1
        jmc one:n=1
        ka one:n=1
        kab one:n=0,1
        kaj one:n=1
        kcg one:n=1
        kk one:n=1
        kkj one:n=1
        kl one:n=1
        kn one:n=0|n=1
        ks one:n=1
        ksb one:n=1
        ksh zero:n=0 one:n=1
        ku one:n=1
        kw zero:n=0 one:n=1 two:n%100=2,22,42,62,82|n%1000=0&n%100000=1000..20000,40000,60000,80000|n!=0&n%1000000=100000 few:n%100=3,23,43,63,83 many:n!=1&n%100=1,21,41,61,81
        ky one:n=1
        lag zero:n=0 one:n=0,1&n!=0
        lb one:n=1
        lg one:n=1
        lij one:n=1
        ln one:n=0..1
        lt one:n%10=1&n%100!=11..19 few:n%10=2..9&n%100!=11..19
        lv zero:n%10=0|n%100=11..19 one:n%10=1&n%100!=11
        mas one:n=1
        mg one:n=0..1
        mgo one:n=1
        mk one:n%10=1&n%100!=11
        ml one:n=1
        mn one:n=1
        mo one:n=1 few:n=0|n%100=2..19
        mr one:n=1
        mt one:n=1 few:n=0|n%100=2..10 many:n%100=11..19
        nah one:n=1
        naq one:n=1 two:n=2
        nb one:n=1
        nd one:n=1
        ne one:n=1
        nl one:n=1
        nn one:n=1
        nnh one:n=1
        no one:n=1
        nr one:n=1
        nso one:n=0..1
        ny one:n=1
        nyn one:n=1
        om one:n=1
        or one:n=1
        os one:n=1
        pa one:n=0..1
        pap one:n=1
        pcm one:n=0|n=1
        pl one:n=1 few:n%10=2..4&n%100!=12..14 many:n!=1&n%10=0..1|n%10=5..9|n%100=12..14
        prg zero:n%10=0|n%100=11..19 one:n%10=1&n%100!=11
        ps one:n=1
        pt one:n=0..1 many:n!=0&n%1000000=0
        pt-PT one:n=1 many:n!=0&n%1000000=0
        rm one:n=1
        ro one:n=1 few:n=0|n%100=2..19
        rof one:n=1
        ru one:n%10=1&n%100!=11 few:n%10=2..4&n%100!=12..14 many:n%10=0|n%10=5..9|n%100=11..14
        rwk one:n=1
        saq one:n=1
        sat one:n=1 two:n=2
        sc one:n=1
        scn one:n=1
        sd one:n=1
        sdh one:n=1
        se one:n=1 two:n=2
        seh one:n=1
        sh one:n%10=1&n%100!=11 few:n%10=2..4&n%100!=12..14
        shi one:n=0|n=1 few:n=2..10
        si one:n=0,1
        sk one:n=1 few:n=2..4
        sl one:n%100=1 two:n%100=2 few:n%100=3..4
        sma one:n=1 two:n=2
        smi one:n=1 two:n=2
        smj one:n=1 two:n=2
        smn one:n=1 two:n=2
        sms one:n=1 two:n=2
        sn one:n=1
        so one:n=1
        sq one:n=1
        sr one:n%10=1&n%100!=11 few:n%10=2..4&n%100!=12..14
        ss one:n=1
        ssy one:n=1
        st one:n=1
        sv one:n=1
        sw one:n=1
        syr one:n=1
        ta one:n=1
        te one:n=1
        teo one:n=1
        ti one:n=0..1
        tig one:n=1
        tk one:n=1
        tl one:n=1,2,3|n%10!=4,6,9
        tn one:n=1
        tr one:n=1
        ts one:n=1
        tzm one:n=0..1|n=11..99
        ug one:n=1
        uk one:n%10=1&n%100!=11 few:n%10=2..4&n%100!=12..14 many:n%10=0|n%10=5..9|n%100=11..14
        ur one:n=1
        uz one:n=1
        ve one:n=1
        vo one:n=1
        vun one:n=1
        wa one:n=0..1
        wae one:n=1
        xh one:n=1
        xog one:n=1
        yi one:n=1
        zu one:n=0|n=1
        """)

    /// Scripts that run from right to left.
    static let scriptsFromRight: Set<String> = [
        "Adlm",
        "Arab",
        "Armi",
        "Avst",
        "Chrs",
        "Cprt",
        "Elym",
        "Hatr",
        "Hebr",
        "Hung",
        "Khar",
        "Lydi",
        "Mand",
        "Mani",
        "Mend",
        "Merc",
        "Mero",
        "Narb",
        "Nbat",
        "Nkoo",
        "Orkh",
        "Ougr",
        "Palm",
        "Phli",
        "Phlp",
        "Phnx",
        "Prti",
        "Rohg",
        "Samr",
        "Sarb",
        "Sogd",
        "Sogo",
        "Syrc",
        "Thaa",
        "Yezi",
    ]
}
