#include "ingest/cells/heading_words.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#include "base/text.h"
#include "ingest/words/word_index.h"

enum { SHORTEST_PART = 3, MOST_PARTS = 3, LONGEST_HEADING = 200 };

/* By text_key, so without accents; languages in the order of the header. */
static const struct {
    enum heading_word word;
    const char *keys;
} known[] = {
    {WORD_FILLER,
     "the a an is are what which who whom please enter select choose give fill being was were for "
     "full complete legal preferred s this that you to and "
     "der die das den dem ein eine bitte zur zum vollstandiger l la le les un une el los las del "
     "lo il gli het een em o os as e och ett quien wer qui quel vollst prosze "
     "awarded obtained earned received achieved vergeben vergebene erreicht erreichte erzielt "
     "erzielte obtenu obtenus obtenue attribue attribuee obtenido obtenida obtenidos otorgada "
     "obtido obtida obtidos atribuida ottenuto ottenuti assegnato behaald behaalde toegekend "
     "toegekende przyznana przyznane uzyskane zdobyte uppnadd uppnadda tilldelad tilldelade"},
    {WORD_OF, "of by de d du des von vom van voor dos do da das di della dello dell per par por "
              "przez od av pour zu fur fr para"},
    {WORD_YOUR, "your my ihr ihre dein votre ton tu su uw jouw je seu sua tuo vostro suo twoje "
                "twoj pani pana ditt din your's"},
    {WORD_INTERVIEW,
     "interview interviews interviewed gesprach vorstellungsgesprach bewerbungsgesprach entretien "
     "entrevista entrevistas gesprek sollicitatiegesprek colloquio intervista rozmowa rozmowy "
     "intervju interviewing meeting screening appointment session assessment audition hackathon "
     "competition contest exam "
     "round"},
    {WORD_CANDIDATE,
     "candidate candidates applicant applicants interviewee examinee student students pupil pupils "
     "learner trainee participant participants team teams project projects submission submissions "
     "contestant competitor presenter speaker paper papers manuscript abstract proposal proposals "
     "evaluatee ratee assessee reviewee appraisee nominee finalist entrant entry entries startup "
     "startups essay subject person dish wine poster exhibit dancer athlete performer act "
     "bidder vendor supplier tender cadet mentee coachee jobseeker apprentice article recipe "
     "   booth tester film song beer cake coffee cocktail   "
     "player skater gymnast diver singer  choir  document passage sentence tweet image "
     "photo clip utterance transcript conversation specimen     "
     "kandidat kandidatin kandidaten kandidatinnen kandidierende bewerber bewerberin bewerbende "
     "bewerbers teilnehmer teilnehmerin teilnehmende schuler schulerin student studentin "
     "studierende studierender prufling priufling proband auszubildende projekt projekte "
     "beitrag einreichung mannschaft lernende lernender bewertete bewerteter antrag vorschlag "
     "aufsatz wein gericht aspirant azubi lehrling turner sportler "
     "candidat candidate candidats postulant postulante etudiant etudiante eleve eleves equipe "
     "projet projets soumission copie apprenant apprenante stagiaire evalue evaluee concurrent "
     "dossier candidature vin plat "
     "candidato candidata candidatos aspirante aspirantes postulante solicitante estudiante "
     "alumno alumna alumnos alumnado participante equipo proyecto proyectos propuesta evaluado "
     "evaluada concursante entrevistado entrevistada vino plato ponencia "
     "kandidaat kandidaten sollicitant leerling leerlingen deelnemer deelneemster inzending "
     "cursist beoordeelde voorstel ploeg gerecht wijn "
     "aluno aluna alunos estudante equipa projeto projecto proposta avaliado avaliada concorrente "
     "prato vinho trabalho formando "
     "studente studentessa alunno alunna allievo allieva partecipante squadra progetto valutato "
     "esaminando esaminanda intervistato intervistata elaborato piatto "
     "kandydat kandydatka kandydaci uczestnik uczestniczka uczen uczennica zespoł druzyna kursant "
     "oceniany oceniana zgłoszenie zawodnik zawodniczka student studentka aplikant praca "
     "kandidat kandidater sokande arbetssokande elev deltagare deltagaren lag bidrag tavlande "
     "ansokan"},
    {WORD_INTERVIEWER,
     "interviewer interviewers rater raters reviewer reviewers evaluator evaluators examiner "
     "examiners assessor assessors panelist panellist panelists panelmember scorer judge judges "
     "juror jurors jury grader graders marker markers annotator annotators labeler labeller "
     "referee referees observer adjudicator critic teacher instructor tutor supervisor mentor "
     "coach professor lecturer corrector moderator appraiser expert taster voter peer ta coder "
     "interrogator scorekeeper assistant worker workers crowdworker turker turkers "
     "interviewerin interviewende interviewender prufer pruferin pruefer prueferin prufende "
     "prufender gutachter gutachterin begutachter bewerter bewerterin bewertende bewertender "
     "beurteiler beurteilerin juror jurorin jurymitglied richter richterin kampfrichter "
     "punktrichter preisrichter wertungsrichter korrektor korrektorin beobachter beobachterin "
     "lehrer lehrerin lehrkraft dozent dozentin betreuer betreuerin zweitprufer "
     "intervieweur intervieweuse evaluateur evaluatrice examinateur examinatrice correcteur "
     "correctrice recruteur recruteuse jure juree juge rapporteur enseignant enseignante "
     "professeur noteur notateur relecteur relectrice annotateur annotatrice "
     "entrevistador entrevistadora evaluador evaluadora examinador examinadora jurado jurada juez "
     "jueza correctora profesor profesora docente revisor revisora calificador calificadora "
     "reclutador reclutadora anotador anotadora tutora "
     "beoordelaar beoordelaarster jurylid examinator docent leraar lerares nakijker keurmeester "
     "avaliador avaliadora juiz juiza corretor corretora professora recrutador recrutadora "
     "orientador anotador "
     "intervistatore intervistatrice valutatore valutatrice esaminatore esaminatrice giudice "
     "giurato giurata correttore correttrice revisore insegnante selezionatore selezionatrice "
     "commissario commissaria annotatore annotatrice "
     "rekruter rekruterka oceniajacy oceniajaca egzaminator egzaminatorka jurorka sedzia recenzent "
     "recenzentka nauczyciel nauczycielka prowadzacy anotator anotatorka ekspert "
     "intervjuare bedomare domare jurymedlem rattare granskare larare rekryterare utvarderare "
     "annoterare examinatorer "},
    {WORD_QUESTION,
     "question questions item items criterion criteria competency competencies competence skill "
     "skills trait traits attribute attributes dimension aspect exercise task problem assignment "
     "prompt metric measure statement indicator parameter factor rubric requirement "
     "frage fragen kriterium kriterien kompetenz kompetenzen merkmal merkmale aufgabe aufgaben "
     "teilaufgabe aspekt aspekte fahigkeit eigenschaft fragestellung "
     "critere criteres epreuve exercice indicateur tache consigne "
     "pregunta preguntas criterio criterios competencia competencias aspecto ejercicio tarea "
     "indicador rubrica reactivo "
     "vraag vragen criterium competentie competenties vaardigheid onderdeel opdracht opgave aspect "
     "pergunta perguntas questao questoes quesito exercicio tarefa "
     "domanda domande criteri competenza competenze aspetto quesito esercizio voce dimensione "
     "pytanie pytania kryterium kryteria kompetencja kompetencje zadanie aspekt umiejetnosc "
     "fraga fragor kriterier kompetens uppgift fardighet delmoment moment egenskap"},
    {WORD_TOPIC, "topic section category area domain group_of theme chapter module block "
                 "thema bereich kategorie abschnitt themengebiet fach "
                 "theme categorie rubrique domaine volet "
                 "tema categoria seccion ambito bloque dominio "
                 "onderwerp thema categorie rubriek "
                 "secao seccao area "
                 "sezione argomento "
                 "temat kategoria obszar dział sekcja "
                 "amne kategori avsnitt omrade "},
    {WORD_SCORE,
     "score scores rating ratings grade grades mark marks points point level stars star vote votes "
     "evaluation appraisal pts value verdict judgement judgment scored "
     "punkte punktzahl punkt bewertung wertung stufe beurteilung urteil wert punktwert benotung "
     "einstufung "
     "evaluation niveau appreciation notation pointage cote "
     "puntuacion puntaje calificacion valoracion puntos nivel evaluacion puntaje "
     "cijfer punten beoordeling waardering oordeel niveau "
     "pontuacao avaliacao pontos nivel classificacao pontuacoes "
     "punteggio voto valutazione punti livello giudizio "
     "ocena oceny punkty wynik punktacja poziom "
     "poang betyg bedomning omdome niva vardering "},
    {WORD_NOTE, "note notes nota notas noter"},
    {WORD_COMMENT,
     "comment comments feedback remark remarks observation observations rationale justification "
     "reason reasons reasoning explanation strengths weaknesses "
     "kommentar kommentare anmerkung anmerkungen bemerkung bemerkungen notiz notizen begrundung "
     "ruckmeldung hinweis hinweise erlauterung "
     "commentaire commentaires remarque remarques "
     "comentario comentarios observacion observaciones justificacion "
     "opmerking opmerkingen toelichting notitie notities "
     "observacao observacoes justificativa "
     "commento commenti osservazione osservazioni motivazione annotazioni "
     "komentarz komentarze uwaga uwagi notatka notatki uzasadnienie "
     "kommentarer anteckning anteckningar anmarkning motivering aterkoppling synpunkter"},
    {WORD_MAXIMUM,
     "max maximum possible outof out highest maximal maximale maximaler maximales maxi hochst "
     "hochste hochstens erreichbar moglich bareme maximo maxima maximos massimo massima maks "
     "maksimum maksymalna maksymalny maksymalnie maxpoints hoogste hogsta mojliga posible "
     "posibles possivel possibile"},
    {WORD_MINIMUM, "min minimum minimal minimo minima minst niedrigste lowest"},
    {WORD_COMPUTED,
     "total totals grand sum average averages avg mean median overall aggregate weighted final "
     "combined composite "
     "gesamt summe durchschnitt mittelwert schnitt insgesamt mittel durchschnittlich "
     "moyenne somme totale global globale moy "
     "promedio media suma totales "
     "gemiddelde totaal som eind "
     "soma geral "
     "somma complessivo complessiva "
     "srednia suma razem łacznie ogołem łaczna koncowa "
     "medel medelvarde genomsnitt summa totalt snitt totalpoang slutbetyg"},
    {WORD_PERCENT, "percent percentage pct prozent pourcentage porcentaje procent porcentagem "
                   "percentuale share"},
    {WORD_WEIGHT, "weight weights gewicht gewichtung poids peso gewicht waga vikt weighting"},
    {WORD_DATE,
     "date day datum tag fecha data dag dzien dia giorno jour timestamp zeitstempel horodateur "
     "tijdstempel tidstampel time datetime dato termin when "},
    {WORD_START, "start started begin beginn debut inicio inizio poczatek starttid"},
    {WORD_SUBMITTED,
     "submitted recorded completed created updated finished entered submission eingereicht "
     "abgegeben abgabe erfasst soumis soumission enviado enviada registrado ingediend inviato "
     "wysłano przesłania inlamnad inskickad end ended"},
    {WORD_JUDGED,
     "judged rated graded marked scored reviewed evaluated assessed examined interviewed annotated "
     "labeled labelled conducted held led bewertet gepruft beurteilt gefuhrt korrigiert evalue "
     "note corrige juge evaluado evaluada calificado corregido beoordeeld afgenomen avaliado "
     "corrigido valutato corretto ocenione oceniono ocenił oceniła bedomd bedomt rattad"},
    {WORD_AT, "at on am le el op il dnia den en em"},
    {WORD_NAME, "name names nom nombre naam nome nazwa namn fullname nombres noms imieinazwisko "
                "jmeno meno ime nume"},
    {WORD_FIRST,
     "first given forename forenames firstname firstnames givenname givennames christianname "
     "vorname vornamen rufname prenom prenoms primernombre voornaam voornamen roepnaam imie imiona "
     "fornamn tilltalsnamn fornavn etunimi etunimet krestni keresztnev utonev prenume eesnimi"},
    {WORD_LAST,
     "last family surname surnames lastname lastnames familyname familynames nachname nachnamen "
     "familienname zuname famille patronyme apellido apellidos achternaam familienaam apelido "
     "apelidos sobrenome sobrenomes cognome cognomi nazwisko efternamn efternavn etternavn "
     "sukunimi prijmeni priezvisko vezeteknev csaladnev prezime priimek familie perekonnanimi"},
    {WORD_ID, "id ids no nr number code num nummer numero numer kennung identifier ref reference "
              "matricule matricula matrikelnummer uuid kod key kennnummer startnummer bib "
              "nrindeksu n identificador pesel sid uid"},
    {WORD_EMAIL, "email mail emailaddress address username courriel correo adresse emailadresse "
                 "login electronico benutzername nutzername e mejl epost user adres direccion"},
    {WORD_TEXT, "text title titel titre titulo titolo wording texte texto testo tekst description "
                "beschreibung wortlaut tresc"},
    {WORD_ORDINAL, "second third primary secondary zweiter zweite dritter deuxieme "
                   "segundo segunda tercero tercera tweede derde terceiro terceira secondo seconda "
                   "terzo terza drugi druga trzeci andra tredje nd rd st erster erste premier "
                   "premiere primero primera eerste primeiro primeira primo prima pierwszy forsta "
                   "zweit co lead"},
    {WORD_ROLE, "role job position posting opening vacancy stelle poste puesto vacante vaga "
                "functie vacature stanowisko tjanst roll track course kurs cours curso corso "
                "rolle requisition cargo lehrgang"},
    {WORD_STAGE, "stage stufe etape etapa fase phase ronde runde tour faza etap omgang steg step "
                 "tappa turno"},
    {WORD_OUTCOME, "outcome decision ergebnis resultat resultado uitkomst beslissing status "
                   "entscheidung hired esito decyzja beslut decisao recommendation empfehlung "
                   "recommandation recomendacion aanbeveling recomendacao raccomandazione "
                   "rekomendacja rekommendation hire hiring admit accept"},
    {WORD_SCALE, "scale skala echelle escala schaal scala"},
    {WORD_OTHER,
     "duration dauer minutes phone telefon telephone telefono telefoon age alter years experience "
     "salary gehalt url link location ort room raum salle sala zimmer lokal kamer rum aula group "
     "gruppe groupe grupo groep gruppo grupa grupp attempt versuch essai intento poging tentativa "
     "tentativo proba forsok table tisch seat slot session gender geschlecht country land "
     "city school schule ecole escuela escola scuola szkoła skola class klasse classe clase klas "
     "turma klasa klass form formular type typ tipo week month year jahr monat quarter "
     "department abteilung office source language sprache device browser ip cohort batch campus "
     "region site version track zeit uhrzeit heure hora ora tijd godzina tid index row zeile "
     "order reihenfolge late progress finished zip plz postcode tags timezone office kohorte "
     "attempts tries retries resubmissions versuche essais tentatives intentos pogingen tentativas "
     "tentativi proby prob podejscia "
     "band track heat lane bay floor building gebaude wave jahrgang semester term sprint desk "
     "station panel lfd lp numerering platz"},
    {WORD_ANSWER, "answer response responses antwort antworten reponse respuesta antwoord resposta "
                  "risposta odpowiedz svar"},
};
enum { N_KNOWN = sizeof known / sizeof *known };

static const char *const known_ordinals[] = {
    "first primary erster erste premier premiere primero primera eerste primeiro primo prima "
    "pierwszy forsta",
    "second secondary zweiter zweite deuxieme segundo segunda tweede secondo seconda drugi andra "
    "druga zweit",
    "third dritter tercero tercera derde terceiro terzo trzeci tredje terza terceira troisieme "
    "dritte iii",
};

/* Made once: cells of every row are looked up. */
static struct word_index indexed, ordinals;
static once_flag is_indexed = ONCE_FLAG_INIT;

static void index_words(void)
{
    for (size_t i = 0; i < N_KNOWN; i++)
        word_index_add(&indexed, known[i].keys, i);
    for (size_t i = 0; i < sizeof known_ordinals / sizeof *known_ordinals; i++)
        word_index_add(&ordinals, known_ordinals[i], i);
}

static enum heading_word find_plain(const char *key, size_t length)
{
    call_once(&is_indexed, index_words);
    const size_t place = word_index_find(&indexed, key, length);
    return place < N_KNOWN ? known[place].word : WORD_UNKNOWN;
}

/* "prufername": the last part is the heart of a compound; letters that join are passed over. */
static enum heading_word find_compound(const char *key, size_t length, size_t parts,
                                       struct heading_words *into)
{
    static const char *const joints[] = {"", "s", "n", "en", "es", "er", "e"};
    for (size_t i = SHORTEST_PART; i + SHORTEST_PART <= length && parts > 1; i++) {
        const enum heading_word first = find_plain(key, i);
        for (size_t j = 0; first && j < sizeof joints / sizeof *joints; j++) {
            const size_t joint = strlen(joints[j]), rest = i + joint;
            if (rest + SHORTEST_PART > length || memcmp(key + i, joints[j], joint) != 0)
                continue;
            enum heading_word last = find_plain(key + rest, length - rest);
            if (!last)
                last = find_compound(key + rest, length - rest, parts - 1, into);
            if (!last)
                continue;
            if (into && into->n < HEADING_MAX_WORDS - 1)
                into->word[into->n++] = first;
            return last;
        }
    }
    return WORD_UNKNOWN;
}

enum heading_word heading_word_find(const char *key)
{
    const size_t length = strlen(key);
    const enum heading_word plain = find_plain(key, length);
    return plain ? plain : find_compound(key, length, MOST_PARTS, NULL);
}

static bool is_mark(const char *c)
{
    const unsigned char first = (unsigned char)*c, second = (unsigned char)c[first ? 1 : 0];
    return (first < 0x80 && !isalnum(first)) || (first == 0xE2 && second == 0x80) ||
           (first == 0xC2 && second != 0xAA && second != 0xBA && second != 0xB5);
}

static size_t mark_length(const char *c)
{
    const unsigned char first = (unsigned char)*c;
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* Whether a word ends between two bytes that are no marks. */
static bool is_seam(char left, char right)
{
    const unsigned char a = (unsigned char)left, b = (unsigned char)right;
    return (islower(a) && isupper(b)) || (isdigit(a) != 0) != (isdigit(b) != 0);
}

/* 2 of "2", "2nd", "B", "II"; a letter alone counts only behind a person. */
static int ordinal_of(const char *key, bool letters)
{
    call_once(&is_indexed, index_words);
    const size_t place = word_index_find(&ordinals, key, strlen(key));
    if (place != SIZE_MAX)
        return (int)place + 1;
    if (letters && key[0] >= 'a' && key[0] <= 'z' && !key[1])
        return key[0] - 'a' + 1;
    return key[0] && strspn(key, "0123456789") == strlen(key) && strlen(key) < 4 ? atoi(key) : 0;
}

static void take(struct heading_words *words, const char *key, size_t start, size_t end)
{
    if (!*key || strlen(key) >= HEADING_WORD_LENGTH || words->n == HEADING_MAX_WORDS) {
        words->too_long |= *key != '\0';
        return;
    }
    const bool behind_person = words->n && (words->word[words->n - 1] == WORD_INTERVIEWER ||
                                            words->word[words->n - 1] == WORD_SCORE);
    const int ordinal = ordinal_of(key, behind_person);
    const size_t length = strlen(key);
    enum heading_word word = ordinal ? WORD_ORDINAL : find_plain(key, length);
    if (!word)
        word = find_compound(key, length, MOST_PARTS, words);
    if (ordinal && !words->ordinal)
        words->ordinal = ordinal;
    memcpy(words->key[words->n], key, length + 1);
    for (size_t i = words->n; i + 1 > 0 && !words->end[i]; i--) {
        words->start[i] = start;
        words->end[i] = end;
    }
    words->word[words->n++] = word;
}

/* "Score in %": what stands before the sign only leads to it. */
static void take_sign(struct heading_words *words, size_t start)
{
    static const char *const leading[] = {"in", "en", "em", "im", "i", "w", "as", "als"};
    if (words->n == HEADING_MAX_WORDS)
        return;
    for (size_t i = 0; words->n && i < sizeof leading / sizeof *leading; i++)
        if (strcmp(words->key[words->n - 1], leading[i]) == 0)
            words->word[words->n - 1] = WORD_FILLER;
    words->key[words->n][0] = HEADING_PERCENT_SIGN;
    words->start[words->n] = start;
    words->end[words->n] = start + 1;
    words->word[words->n++] = WORD_PERCENT;
}

/* A sign behind a number is a weight or an amount: "Clarity (20%)". */
static bool is_percent_sign(const char *text, const char *at)
{
    const char *before = at;
    while (before > text && before[-1] == ' ')
        before--;
    return *at == HEADING_PERCENT_SIGN && (before == text || !isdigit((unsigned char)before[-1]));
}

void heading_words_read(const char *heading, struct heading_words *ret)
{
    struct heading_words words = {0};
    struct arena scratch = {0};
    const char *const text = strlen(heading) > LONGEST_HEADING ? ""
                                                               : text_compose(&scratch, heading);
    words.too_long = !*text && *heading;
    for (const char *from = text; *from;) {
        if (is_mark(from)) {
            if (is_percent_sign(text, from))
                take_sign(&words, (size_t)(from - text));
            from += strnlen(from, mark_length(from));
            continue;
        }
        const char *end = from;
        while (*end && !is_mark(end) && (end == from || !is_seam(end[-1], *end)))
            end++;
        take(&words, text_key(&scratch, arena_copy_n(&scratch, from, (size_t)(end - from))),
             (size_t)(from - text), (size_t)(end - text));
        from = end;
    }
    arena_free(&scratch);
    bool telling = false, unknown = words.too_long;
    for (size_t i = 0; i < words.n; i++) {
        unknown |= words.word[i] == WORD_UNKNOWN;
        telling |= words.word[i] > WORD_OF && words.word[i] != WORD_ORDINAL &&
                   (words.n > 1 || words.key[i][1] || *words.key[i] == HEADING_PERCENT_SIGN);
    }
    words.all_known = telling && !unknown;
    *ret = words;
}

size_t heading_words_count(const struct heading_words *words, enum heading_word word)
{
    size_t n = 0;
    for (size_t i = 0; i < words->n; i++)
        n += words->word[i] == word;
    return n;
}
