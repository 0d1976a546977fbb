#include "ingest/cells/column_name.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <threads.h>

#include "base/text.h"
#include "ingest/cells/heading_meaning.h"
#include "ingest/cells/question_label.h"
#include "ingest/words/word_index.h"

/* Headings by text_key, those of one column and rank in one line, parted by blanks. */
static const struct known_names {
    enum score_column column;
    int rank;
    const char *keys;
} known[] = {
    {COLUMN_CANDIDATE, 0,
     "candidateid candidatid kandidatid kandidatenid bewerberid kandidaatid "
     "idcandidat idcandidato candidatoid candidatecode candidatenumber"},
    {COLUMN_CANDIDATE, 1,
     "applicantid candidateprofileid profileid personid kandidatennummer "
     "bewerbernummer candidateuuid textid docid sampleid segmentid snippetid"},
    {COLUMN_CANDIDATE, 2,
     "opportunityid candidateemail applicantemail candidateemailaddress "
     "emailcandidat kandidatemail"},
    {COLUMN_CANDIDATE, 3, "applicationid bewerbungsid"},
    {COLUMN_CANDIDATE_NAME, 0,
     "candidatename candidatefullname nameofcandidate nomducandidat "
     "nombredelcandidato namedeskandidaten naamkandidaat kandidatenname"},
    {COLUMN_CANDIDATE_NAME, 1,
     "candidate applicant applicantname interviewee kandidat kandidatin "
     "bewerber bewerberin bewerbername candidat candidato "
     "candidata kandidaat sollicitant aspirante"},
    {COLUMN_CANDIDATE_NAME, 2,
     "fullname name nom nombre naam student examinee imieinazwisko nombreyapellidos "
     "apellidosynombre vorundnachname jmenoaprijmeni"},
    {COLUMN_ROLE, 0, "role jobtitle rolle"},
    {COLUMN_ROLE, 1,
     "job position posting jobname openingname opening requisition vacancy "
     "jobposting stelle poste puesto vacante functie vacature "
     "jobrequisition positiontitle rolename"},
    {COLUMN_ROLE, 2, "testname examname exam quizname assessmentname"},
    {COLUMN_STAGE, 0,
     "stage interviewstage stagename jobstage stufe etape etapa fase phase ronde "
     "interviewstep"},
    {COLUMN_STAGE, 1, "step round interviewround applicationstage runde tour"},
    {COLUMN_INTERVIEW_DATE, 0,
     "interviewdate interviewedat dateofinterview interviewedon "
     "interviewdatum datedelentretien fechadeentrevista"},
    {COLUMN_INTERVIEW_DATE, 1,
     "date datum fecha day tag interviewstartdate interviewstart "
     "assessmentdate examdate"},
    {COLUMN_SUBMITTED, 0,
     "submittedat submittedon submitted completedat datesubmitted "
     "submissiondate timestamp zeitstempel horodateur marcatemporal "
     "tijdstempel completedon submissionsubmittedat ratedat scoredat "
     "datesoumission"},
    {COLUMN_INTERVIEW_DATE, 2,
     "createdat createdon created datecreated attemptstarttime starttime "
     "attemptstartedat startedat updatedat"},
    {COLUMN_INTERVIEWER, 0,
     "interviewer rater interviewerin intervieweur intervieweuse "
     "entrevistador entrevistadora interviewername ratername"},
    {COLUMN_INTERVIEWER, 1,
     "reviewer evaluator examiner assessor panelist panelmember scorer "
     "judge grader bewerter bewerterin pruefer prufer gutachter evaluateur "
     "evaluatrice recruteur recruteuse evaluador evaluadora beoordelaar "
     "reviewername evaluatorname examinername gradedby ratedby scoredby "
     "reviewedby interviewedby markedby judgedby assessedby evaluatedby "
     "bewertetvon beurteiltvon gepruftvon korrigiertvon interviewtvon notepar corrigepar "
     "evaluepar evaluadopor calificadopor corregidopor avaliadopor corrigidopor beoordeelddoor "
     "nagekekendoor valutatoda correttoda ocenionyprzez bedomdav rattadav "
     "crowdworker crowdworkername"},
    {COLUMN_INTERVIEWER, 2,
     "submittedby scorecardsubmitter scorecardsubmittername submitter "
     "author user createdby memberid member feedbackby interviewerid checkedby completedby "
     "filledinby filledoutby ausgefulltvon remplipar "
     "intervieweremail raterid reviewerid examinerid crowdworkerid mturkworkerid"},
    {COLUMN_INTERVIEWER, 3, "hiringmanager linemanager recruiter"},
    {COLUMN_QUESTION, 0,
     "questionid questioncode questionnumber questionno itemid fragenummer "
     "frageid questionnr"},
    {COLUMN_QUESTION, 1,
     "question attribute item competency skill trait frage "
     "kompetenz attributename questionname competence "
     "pregunta competencia vraag vaardigheid merkmal "
     "questiontitle skillname traitname"},
    {COLUMN_QUESTION_TITLE, 0,
     "questiontext questionprompt prompt fragetext vraagtekst "
     "textedelaquestion"},
    {COLUMN_TOPIC, 0, "topic thema theme tema onderwerp sujet"},
    {COLUMN_TOPIC, 1,
     "attributetype section category attributecategory competencyarea area bereich "
     "kategorie rubrique categorie categoria seccion domain sectionname skilltype"},
    {COLUMN_SCORE, 0, "score punkte punktzahl puntuacion punteggio"},
    {COLUMN_SCORE, 1,
     "rating grade mark level bewertung evaluation valoracion calificacion "
     "beoordeling attributerating points wertung punten notation"},
    {COLUMN_MAX_SCORE, 0,
     "maxscore maximumscore maxpoints maximum maxrating outof scoremax "
     "maximalpunktzahl maximalepunktzahl pointspossible puntuacionmaxima "
     "scoremaximum maxpunkte"},
    {COLUMN_SCALE, 0, "scale ratingscale scoringscale scoretype skala echelle escala schaal"},
    {COLUMN_MIN_SCORE, 0, "minscore minimumscore minimum minrating minpunkte"},
    {COLUMN_INTERVIEW_ID, 0, "interviewid scorecardid idinterview"},
    {COLUMN_COMMENT, 0,
     "comment comments kommentar kommentare commentaire commentaires comentario "
     "comentarios opmerking opmerkingen"},
    {COLUMN_COMMENT, 1,
     "note notes feedback remarks remark anmerkung anmerkungen notesandcomments "
     "notescomments feedbacktext observaciones remarques toelichting notizen "
     "bemerkung bemerkungen rationale justification begrundung"},
    {COLUMN_OUTCOME, 0,
     "outcome result decision ergebnis resultat resultado uitkomst beslissing "
     "hiredecision entscheidung finaldecision"},
    {COLUMN_OUTCOME, 1,
     "applicationstatus candidatestatus archivereason status "
     "currentapplicationstatus hired disposition"},
    {COLUMN_CRITERION, 0,
     "criterion criteria criterionid criterionnumber criterionno kriterium "
     "kriteriumnr critere criterio criterium"},
    {COLUMN_CANDIDATE_FIRST, 0,
     "candidatefirstname firstname vorname prenom primernombre voornaam "
     "applicantfirstname givenname"},
    {COLUMN_CANDIDATE_LAST, 0,
     "candidatelastname lastname nachname familienname surname apellido "
     "apellidos achternaam applicantlastname familyname"},
    {COLUMN_INTERVIEWER_FIRST, 0,
     "interviewerfirstname examinerfirstname raterfirstname "
     "reviewerfirstname creatorfirstname"},
    {COLUMN_INTERVIEWER_LAST, 0,
     "interviewerlastname examinerlastname raterlastname "
     "reviewerlastname creatorlastname"},
    {COLUMN_EMAIL, 0,
     "email emailaddress username mail emailadresse adressemail correo "
     "correoelectronico emailadres nutzername benutzername"},
    {COLUMN_COMPUTED, 0,
     "total totals sum average avg mean median gesamt gesamtpunktzahl summe "
     "durchschnitt mittelwert moyenne somme media promedio suma gemiddelde som "
     "totaal percentage percent pct prozent procent ø schnitt totalscore "
     "finalscore overall overallscore overallrating overallrecommendation "
     "recommendation achievedscore passingscore weightedscore rank rang "
     "gesamtnote gesamtbewertung gesamtempfehlung empfehlung verdict "
     "matchscore jobmatchscore notefinale notaglobal eindscore eindoordeel "
     "hirerecommendation"},
    {COLUMN_OTHER, 0,
     "id duration dauer timetaken timetakenmins minutes interviewduration "
     "endtime "
     "attemptendtime interviewenddate interviewtimezone timezone "
     "interviewlocation location ort phone telefon telephone telefono telefoon "
     "age alter years yearsofexperience experience salary gehalt url link "
     "invitedby invitedbyname invitedbyemail ipaddress tags source quelle "
     "department abteilung office form feedbackform interview interviewtype "
     "interviewtitle applicationstep creatoremployeeid interviewcanceled "
     "interviewcreatedate interviewupdatedate device progress passed finalized "
     "index order number no nr row week month year jahr monat quarter invitedat "
     "language sprache country gender zip postcode "
     "coordinator deletedat inviteid testid jobid userid positionid stageid"},
};
enum { N_KNOWN = sizeof known / sizeof *known };

static struct word_index indexed;
static once_flag is_indexed = ONCE_FLAG_INIT;

static void index_names(void)
{
    for (size_t i = 0; i < N_KNOWN; i++)
        word_index_add(&indexed, known[i].keys, i);
}

static bool begins_with_any(const char *key, const char *const *beginnings, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strncmp(key, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    return false;
}

static struct column_name find(const char *key)
{
    static const char *const computed[] = {"overall", "total", "average", "gesamt", "durchschnitt"};
    call_once(&is_indexed, index_names);
    const size_t place = word_index_find(&indexed, key, strlen(key));
    if (place < N_KNOWN)
        return (struct column_name){known[place].column, known[place].rank};
    if (begins_with_any(key, computed, sizeof computed / sizeof *computed))
        return (struct column_name){COLUMN_COMPUTED, 1};
    return (struct column_name){COLUMN_UNKNOWN, 0};
}

static struct column_name read_words(const char *heading)
{
    struct heading_words words;
    heading_words_read(heading, &words);
    return heading_meaning(&words);
}

/* "Score (out of 5)", "Note (max. 20)": a maximum that is told with its number says how far the
 * column goes, and what stands before it what it holds. */
static const char *before_maximum(const char *heading, struct arena *arena)
{
    const struct question_label label = question_label_read(heading, arena);
    return label.maximum != MAXIMUM_NONE && !label.bare && !*label.code && *label.title
               ? label.title
               : heading;
}

/* "Checked by 2" is who scored as "Checked by" is. */
static struct column_name read_numbered(const char *heading, struct arena *arena)
{
    const struct column_name none = {COLUMN_UNKNOWN, 0};
    size_t length = strlen(heading);
    while (length && strchr("0123456789", heading[length - 1]))
        length--;
    if (!length || !heading[length])
        return none;
    const char *const key = text_key(arena, arena_copy_n(arena, heading, length));
    const struct column_name name = *key ? find(key) : none;
    return name.column == COLUMN_INTERVIEWER ? name : none;
}

/* A number, a day or a mark is no heading. */
static bool has_words(const char *text)
{
    for (const unsigned char *at = (const unsigned char *)text; *at; at++)
        if (*at >= 0x80 || isalpha(*at) || *at == HEADING_PERCENT_SIGN)
            return true;
    return false;
}

struct column_name column_name_read(const char *heading)
{
    if (!has_words(heading))
        return (struct column_name){COLUMN_UNKNOWN, 0};
    struct arena scratch = {0};
    const char *const key = text_key(&scratch, heading);
    struct column_name name = *key ? find(key) : (struct column_name){COLUMN_UNKNOWN, 0};
    if (name.column == COLUMN_UNKNOWN)
        name = read_words(heading);
    if (name.column == COLUMN_UNKNOWN)
        name = read_numbered(heading, &scratch);
    if (name.column == COLUMN_MAX_SCORE)
        name = read_words(before_maximum(heading, &scratch));
    arena_free(&scratch);
    return name;
}

const char *column_name_plain(enum score_column column)
{
    static const char *const names[N_SCORE_COLUMNS] = {
        [COLUMN_CANDIDATE] = "candidate",
        [COLUMN_CANDIDATE_NAME] = "candidate's name",
        [COLUMN_ROLE] = "role",
        [COLUMN_STAGE] = "stage",
        [COLUMN_INTERVIEW_DATE] = "date",
        [COLUMN_INTERVIEWER] = "interviewer",
        [COLUMN_QUESTION] = "question",
        [COLUMN_QUESTION_TITLE] = "question's text",
        [COLUMN_TOPIC] = "topic",
        [COLUMN_SCORE] = "score",
        [COLUMN_MAX_SCORE] = "highest score",
        [COLUMN_MIN_SCORE] = "lowest score",
        [COLUMN_SCALE] = "scale",
        [COLUMN_INTERVIEW_ID] = "interview",
        [COLUMN_COMMENT] = "comment",
        [COLUMN_OUTCOME] = "outcome",
        [COLUMN_CRITERION] = "criterion",
        [COLUMN_SUBMITTED] = "submitted",
    };
    return names[column];
}
