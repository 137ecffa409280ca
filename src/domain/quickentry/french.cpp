#include "domain/quickentry/lexicon.h"

#include "rapport/domain/words.h"

namespace rapport::domain::quickentry {

namespace {

using enum Meaning;

constexpr int callBack = static_cast<int>(CommitmentKind::CallBack);
constexpr int sending = static_cast<int>(CommitmentKind::Send);
constexpr int research = static_cast<int>(CommitmentKind::Research);
constexpr int fixing = static_cast<int>(CommitmentKind::Fix);
constexpr int visiting = static_cast<int>(CommitmentKind::Visit);

constexpr Row calendar[] = {
    {Weekday, 1, u"lundi"},
    {Weekday, 2, u"mardi"},
    {Weekday, 3, u"mercredi"},
    {Weekday, 4, u"jeudi"},
    {Weekday, 5, u"vendredi"},
    {Weekday, 6, u"samedi"},
    {Weekday, 7, u"dimanche"},
    {Weekdays, 1, u"lundis"},
    {Weekdays, 2, u"mardis"},
    {Weekdays, 3, u"mercredis"},
    {Weekdays, 4, u"jeudis"},
    {Weekdays, 5, u"vendredis"},
    {Weekdays, 6, u"samedis"},
    {Weekdays, 7, u"dimanches"},
    {Month, 1, u"janvier janv"},
    {Month, 2, u"fevrier fevr"},
    {Month, 3, u"mars"},
    {Month, 4, u"avril avr"},
    {Month, 5, u"mai"},
    {Month, 6, u"juin"},
    {Month, 7, u"juillet juil"},
    {Month, 8, u"aout"},
    {Month, 9, u"septembre"},
    {Month, 10, u"octobre"},
    {Month, 11, u"novembre"},
    {Month, 12, u"decembre"},
    {Unit, unitValue(Span::Minute), u"minute minutes min"},
    {Unit, unitValue(Span::Hour), u"heure heures h"},
    {Unit, unitValue(Span::Day), u"jour jours"},
    {Unit, unitValue(Span::Week), u"semaine semaines"},
    {Unit, unitValue(Span::Week, 2), u"quinzaine"},
    {Unit, unitValue(Span::Month), u"mois"},
    {Unit, unitValue(Span::Month, 3), u"trimestre trimestres"},
    {Unit, unitValue(Span::Year), u"annee annees ans"},
    {Unit, unitValue(Span::Year), u"an", true},
    {Weekend, 0, u"week-end weekend"},
    {Day, 0, u"aujourd'hui"},
    {Day, 1, u"demain"},
    {Day, 2, u"apres-demain"},
    {Day, -1, u"hier", true},
    {Day, -2, u"avant-hier"},
    {DayPart, 9 * 60, u"matin matinee"},
    {DayPart, 15 * 60, u"apres-midi aprem"},
    {DayPart, 19 * 60, u"soir soiree nuit"},
    {Clock, 12 * 60, u"midi"},
    {Clock, 0, u"minuit"},
    {Holiday, feast(Feast::Christmas), u"noel"},
    {Holiday, feast(Feast::Easter), u"paques"},
    {Holiday, feast(Feast::Pentecost), u"pentecote"},
};

constexpr Row numbers[] = {
    {Number, 1, u"un une"},
    {Number, 2, u"deux"},
    {Number, 3, u"trois"},
    {Number, 4, u"quatre"},
    {Number, 5, u"cinq"},
    {Number, 6, u"six"},
    {Number, 7, u"sept", true},
    {Number, 8, u"huit"},
    {Number, 9, u"neuf"},
    {Number, 10, u"dix"},
    {Number, 11, u"onze"},
    {Number, 12, u"douze"},
    {Number, 15, u"quinze"},
    {Number, 20, u"vingt"},
    {Number, 30, u"trente"},
    {Ordinal, 1, u"premier premiere 1er"},
    {Ordinal, 2, u"deuxieme second seconde", true},
    {Ordinal, 3, u"troisieme"},
    {Ordinal, 4, u"quatrieme"},
    {Ordinal, 5, u"cinquieme"},
    {Ordinal, -1, u"dernier derniere"},
};

constexpr Row grammar[] = {
    {Next, 0, u"prochain prochaine prochains prochaines"},
    {This, 0, u"ce cet cette"},
    {Last, 0, u"dernier derniere passe passee"},
    {On, 0, u"le les au pour"},
    {At, 0, u"a vers"},
    {By, 0, u"avant d'ici"},
    {In, 0, u"dans"},
    {From, 0, u"de du des"},
    {To, 0, u"a au jusqu'a jusqu'au"},
    {Until, 0, u"jusqu'au jusqu'a jusque"},
    {Between, 0, u"entre"},
    {For, 0, u"pendant"},
    {Since, 0, u"depuis"},
    {After, 0, u"apres"},
    {The, 0, u"le la les l' du de"},
    {Of, 0, u"du de d' des"},
    {And, 0, u"et"},
    {Or, 0, u"ou"},
    {A, 1, u"un une"},
    {Every, 0, u"chaque tous toutes"},
    {Other, 2, u"deux"},
    {Repetition, unitValue(Span::Day), u"quotidien quotidiennement"},
    {Repetition, unitValue(Span::Week), u"hebdomadaire"},
    {Repetition, unitValue(Span::Month), u"mensuel mensuellement"},
    {Repetition, unitValue(Span::Month, 3), u"trimestriel"},
    {Repetition, unitValue(Span::Year), u"annuel annuellement"},
    {Times, 0, u"fois"},
    {Oclock, 0, u"heures heure h"},
    {Half, 0, u"demi demie"},
    {Quarter, 0, u"quart"},
    {Past, 0, u"et"},
    {Short, 0, u"moins"},
    {End, 0, u"fin"},
    {Begin, 0, u"debut"},
    {Middle, 0, u"mi"},
    {Clause, 0, u"mais puis ensuite"},
};

constexpr Row acts[] = {
    {Kind, callBack, u"rappeler appeler telephoner rappel"},
    {Kind, sending, u"envoyer devis expedier transmettre"},
    {Kind, research, u"rechercher verifier"},
    {Kind, fixing, u"reparer corriger reparation"},
    {Kind, visiting, u"visiter visite"},
    {Done, 0, u"parle appele rencontre vu visite envoye recu achete paye etait avait venu telephone eu discute"},
    {Told, 0, u"demande dit promis commande"},
    {Ahead, 0, u"va vais allons doit dois devons faut veut voudrait souhaite peut"},
    {Counter, 0, u"chambre commande numero facture page article"},
    {Starter, 0, u"il"},
    {Address, 0, u"mme monsieur madame bonne"},
    {Verse, 0, u"gras pourcent pieces litres"},
    {Voice, 0, u"le la les des une et est pas avec pour il elle nous vous je mon ma mes son sa ses qui que au aux du ce l'"},
};

} // namespace

Tables frenchWords() { return {calendar, numbers, grammar, acts}; }

} // namespace rapport::domain::quickentry
