#include "base/outcome.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* As text_key makes them, apart by blanks. */
static const char *const words[N_OUTCOMES] = {
    [OUTCOME_NONE] = "na nan nv nvt null nil none unknown unbekannt inconnu desconocido onbekend "
                     "ka nichtbekannt",
    [OUTCOME_HIRED] =
        "hired hire joined onboarded offeraccepted acceptedoffer "
        "acceptedtheoffer hiredexternal hiredexternally hiredinternal hiredinternally "
        "yes true "
        "eingestellt angestellt zusage zugesagt angebotangenommen einstellung ja wahr "
        "embauche embauchee recrute recrutee engage engagee offreacceptee oui vrai "
        "contratado contratada contratacion ofertaaceptada si verdadero "
        "aangenomen indienst aanbodgeaccepteerd waar "
        "assunto assunta offertaaccettata vero "
        "admitido admitida contratacao propostaaceita propostaaceite sim verdadeiro",
    [OUTCOME_REJECTED] =
        "rejected reject rejection nothired nohire donothire donthire notselected unsuccessful "
        "rejectedbyus rejectedbycompany rejectedbyemployer rejectedbyteam rejectedbyhiringmanager "
        "declinedbyus declinedbycompany declinedbyemployer turneddownbyus "
        "regret regretted regretsent notprogressing notmovingforward notmovedforward "
        "notproceeding notadvancing disqualified unqualified underqualified notqualified "
        "offerrescinded offerrevoked offerwithdrawnbycompany no false "
        "abgelehnt ablehnung absageerteilt absageversendet nichteingestellt nichtgeeignet "
        "ungeeignet "
        "abgelehntvomunternehmen absagedurchunternehmen nein falsch "
        "refuse refusee rejete rejetee nonretenu nonretenue nonembauche nonembauchee "
        "candidaturerefusee candidaturerejetee candidaturenonretenue non faux "
        "rechazado rechazada nocontratado nocontratada descartado descartada noseleccionado "
        "noseleccionada noapto noapta falso "
        "afgewezen afgewezendoorbedrijf nietaangenomen nietgeschikt nee onwaar "
        "rifiutato rifiutata scartato scartata respinto respinta nonassunto nonassunta nonidoneo "
        "nonidonea "
        "rejeitado rejeitada reprovado reprovada naocontratado naocontratada naoselecionado "
        "naoselecionada nao",
    [OUTCOME_WITHDRAWN] =
        "withdrawn withdrew withdraw withdrawal candidatewithdrew candidatewithdrawn "
        "candidatewithdrawal withdrawnbycandidate withdrewapplication applicationwithdrawn "
        "withdrewfromprocess candidatedeclined declinedbycandidate rejectedbycandidate "
        "candidaterejected candidaterejectedoffer candidatedeclinedoffer offerdeclined "
        "offerrejected offerrefused declinedoffer rejectedoffer refusedoffer droppedout "
        "dropout optedout noshow renege reneged ghosted nolongerinterested "
        "theyrejectedus "
        "zuruckgezogen zuruckgetreten bewerbungzuruckgezogen kandidatzuruckgezogen "
        "ruckzug absagedurchkandidat absagedurchkandidatin absagedurchbewerber "
        "absagedurchbewerberin absagekandidat absagebewerber angebotabgelehnt "
        "vomkandidatenabgelehnt nichterschienen "
        "retire retiree candidatureretiree desiste desistee desistement offrerefusee "
        "offredeclinee retraitdecandidature "
        "retirado retirada desistio ofertarechazada candidaturaretirada retiradoporcandidato "
        "nosepresento "
        "teruggetrokken ingetrokken kandidaatteruggetrokken aanbodafgewezen aanbodgeweigerd "
        "nietverschenen "
        "ritirato ritirata rinunciato offertarifiutata "
        "desistiu desistencia propostarecusada candidaturaretirada",
    [OUTCOME_IN_FLIGHT] =
        "active inprogress inprocess inflight inreview underreview inconsideration "
        "underconsideration open ongoing pending pendingdecision awaitingdecision "
        "decisionpending nodecision undecided tbd tobedecided onhold hold paused waiting waitlist "
        "waitlisted new applied application screening phonescreen interview interviewing "
        "interviewed interviewscheduled scheduled onsite finalround advanced advance advancing "
        "movedforward moveforward movingforward nextround nextstage shortlisted offer offered "
        "offersent offermade offerextended offerout offerpending onoffer makeoffer extendoffer "
        "offen aktiv laufend inbearbeitung inprufung ausstehend wartend "
        "zuruckgestellt angebot angebotunterbreitet angebotversendet inarbeit "
        "encours enattente actif active aletude offreenvoyee enprocessus "
        "encurso enproceso pendiente activo activa enespera enrevision ofertaenviada "
        "lopend inbehandeling inafwachting actief aanbodverstuurd aangehouden "
        "incorso inattesa attivo attiva insospeso offertainviata "
        "emandamento emcurso emprocesso pendente ativo ativa emanalise propostaenviada",
};

static bool is_listed(const char *list, const char *key)
{
    const size_t length = strlen(key);
    for (const char *word = list; *word;) {
        const size_t size = strcspn(word, " ");
        if (size == length && memcmp(word, key, length) == 0)
            return true;
        word += size;
        word += *word == ' ';
    }
    return false;
}

static enum outcome of_words(struct arena *scratch, const char *text)
{
    const char *const key = text_key(scratch, text);
    if (!*key)
        return OUTCOME_NONE;
    for (enum outcome outcome = OUTCOME_NONE; outcome < OUTCOME_UNKNOWN; outcome++)
        if (is_listed(words[outcome], key))
            return outcome;
    return OUTCOME_UNKNOWN;
}

/* Where the remark begins, with what sets it apart; the end of the text where there is none. */
static size_t words_before_remark(const char *text)
{
    static const char *const dashes[] = {" - ", " – ", " — ", " -- "};
    size_t length = strcspn(text, ":;,([/|");
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        const char *const dash = strstr(text, dashes[i]);
        if (dash && (size_t)(dash - text) < length)
            length = (size_t)(dash - text);
    }
    return length;
}

static enum outcome read(struct arena *scratch, const char *text)
{
    const enum outcome whole = of_words(scratch, text);
    const size_t length = words_before_remark(text);
    if (whole != OUTCOME_UNKNOWN || !text[length])
        return whole;
    const enum outcome first = of_words(scratch, arena_copy_n(scratch, text, length)),
                       remark = of_words(scratch, text + length);
    const bool contradicts = remark != OUTCOME_UNKNOWN && remark != OUTCOME_NONE && remark != first;
    return contradicts || first == OUTCOME_NONE ? OUTCOME_UNKNOWN : first;
}

enum outcome outcome_read(const char *text)
{
    struct arena scratch = {0};
    const enum outcome outcome = read(&scratch, text);
    arena_free(&scratch);
    return outcome;
}
