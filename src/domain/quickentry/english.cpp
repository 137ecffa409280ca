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
    {Weekday, 1, u"monday"},
    {Weekday, 2, u"tuesday tue tues"},
    {Weekday, 3, u"wednesday weds"},
    {Weekday, 4, u"thursday thu thur thurs"},
    {Weekday, 5, u"friday"},
    {Weekday, 6, u"saturday"},
    {Weekday, 7, u"sunday"},
    {ShyWeekday, 1, u"mon"},
    {ShyWeekday, 3, u"wed"},
    {ShyWeekday, 5, u"fri"},
    {ShyWeekday, 6, u"sat"},
    {ShyWeekday, 7, u"sun"},
    {Weekdays, 1, u"mondays"},
    {Weekdays, 2, u"tuesdays"},
    {Weekdays, 3, u"wednesdays"},
    {Weekdays, 4, u"thursdays"},
    {Weekdays, 5, u"fridays"},
    {Weekdays, 6, u"saturdays"},
    {Weekdays, 7, u"sundays"},
    {Month, 1, u"january jan"},
    {Month, 2, u"february feb"},
    {Month, 4, u"april apr"},
    {Month, 6, u"june jun"},
    {Month, 7, u"july jul"},
    {Month, 8, u"august aug"},
    {Month, 9, u"september sept sep"},
    {Month, 10, u"october oct"},
    {Month, 11, u"november nov"},
    {Month, 12, u"december dec"},
    {ShyMonth, 3, u"march mar"},
    {ShyMonth, 5, u"may"},
    {Unit, unitValue(Span::Minute), u"minute minutes min mins"},
    {Unit, unitValue(Span::Hour), u"hour hours hr hrs h"},
    {Unit, unitValue(Span::Day), u"day days d"},
    {Unit, unitValue(Span::Workday), u"workday workdays weekday weekdays"},
    {Unit, unitValue(Span::Week), u"week weeks wk wks w"},
    {Unit, unitValue(Span::Week, 2), u"fortnight fortnights"},
    {Unit, unitValue(Span::Month), u"month months mth mths"},
    {Unit, unitValue(Span::Month, 3), u"quarter quarters qtr qtrs"},
    {Unit, unitValue(Span::Year), u"year years yr yrs"},
    {Workdays, 0, u"weekday weekdays workday workdays"},
    {Weekend, 0, u"weekend weekends"},
    {Day, 0, u"today"},
    {Day, 1, u"tomorrow tmrw tomorow tommorow tommorrow tomorrows tmr tmw 2moro"},
    {Day, -1, u"yesterday"},
    {Evening, 19 * 60, u"tonight tonite"},
    {DayPart, 9 * 60, u"morning"},
    {DayPart, 15 * 60, u"afternoon"},
    {DayPart, 19 * 60, u"evening night"},
    {Clock, 12 * 60, u"noon midday noontime"},
    {Clock, 0, u"midnight"},
    {Clock, 17 * 60, u"eod cob"},
    {Holiday, feast(Feast::Christmas), u"christmas xmas"},
    {Holiday, feast(Feast::Easter), u"easter"},
    {Holiday, feast(Feast::Halloween), u"halloween"},
    {Holiday, feast(Feast::Thanksgiving), u"thanksgiving"},
};

constexpr Row numbers[] = {
    {Number, 1, u"one"},
    {Number, 2, u"two"},
    {Number, 3, u"three"},
    {Few, 2, u"couple pair"},
    {Few, 3, u"few several"},
    {Few, 12, u"dozen"},
    {Number, 4, u"four"},
    {Number, 5, u"five"},
    {Number, 6, u"six"},
    {Number, 7, u"seven"},
    {Number, 8, u"eight"},
    {Number, 9, u"nine"},
    {Number, 10, u"ten"},
    {Number, 11, u"eleven"},
    {Number, 12, u"twelve"},
    {Number, 13, u"thirteen"},
    {Number, 14, u"fourteen"},
    {Number, 15, u"fifteen"},
    {Number, 16, u"sixteen"},
    {Number, 17, u"seventeen"},
    {Number, 18, u"eighteen"},
    {Number, 19, u"nineteen"},
    {Number, 20, u"twenty"},
    {Number, 30, u"thirty"},
    {Number, 40, u"forty"},
    {Number, 45, u"forty-five"},
    {Number, 50, u"fifty"},
    {Number, 60, u"sixty"},
    {Number, 90, u"ninety"},
    {Number, 100, u"hundred"},
    {Ordinal, 1, u"first"},
    {Ordinal, 2, u"second"},
    {Ordinal, 3, u"third"},
    {Ordinal, 4, u"fourth"},
    {Ordinal, 5, u"fifth"},
    {Ordinal, 6, u"sixth"},
    {Ordinal, 7, u"seventh"},
    {Ordinal, 8, u"eighth"},
    {Ordinal, 9, u"ninth"},
    {Ordinal, 10, u"tenth"},
    {Ordinal, 11, u"eleventh"},
    {Ordinal, 12, u"twelfth"},
    {Ordinal, 13, u"thirteenth"},
    {Ordinal, 14, u"fourteenth"},
    {Ordinal, 15, u"fifteenth"},
    {Ordinal, 16, u"sixteenth"},
    {Ordinal, 17, u"seventeenth"},
    {Ordinal, 18, u"eighteenth"},
    {Ordinal, 19, u"nineteenth"},
    {Ordinal, 20, u"twentieth"},
    {Ordinal, 21, u"twenty-first"},
    {Ordinal, 22, u"twenty-second"},
    {Ordinal, 23, u"twenty-third"},
    {Ordinal, 24, u"twenty-fourth"},
    {Ordinal, 25, u"twenty-fifth"},
    {Ordinal, 26, u"twenty-sixth"},
    {Ordinal, 27, u"twenty-seventh"},
    {Ordinal, 28, u"twenty-eighth"},
    {Ordinal, 29, u"twenty-ninth"},
    {Ordinal, 30, u"thirtieth"},
    {Ordinal, 31, u"thirty-first"},
};

constexpr Row grammar[] = {
    {Next, 0, u"next following"},
    {This, 0, u"this coming upcoming current"},
    {Last, 0, u"last past previous"},
    {Ordinal, -1, u"last final"},
    {On, 0, u"on"},
    {At, 0, u"at around about approx approximately circa"},
    {About, 0, u"about around roughly approximately approx another only just exactly ca more"},
    {By, 0, u"by due deadline latest"},
    {In, 0, u"in"},
    {In, 0, u"within"},
    {From, 0, u"from starting beginning effective"},
    {To, 0, u"to till until untill til through thru"},
    {Until, 0, u"until untill till til through thru"},
    {Between, 0, u"between"},
    {For, 0, u"for during"},
    {Since, 0, u"since"},
    {Before, 0, u"before"},
    {After, 0, u"after"},
    {Ago, 0, u"ago back earlier"},
    {Hence, 0, u"hence later out away"},
    {The, 0, u"the"},
    {Of, 0, u"of"},
    {And, 0, u"and"},
    {Or, 0, u"or"},
    {A, 1, u"a an"},
    {Every, 0, u"every each"},
    {Other, 2, u"other alternate"},
    {Repetition, unitValue(Span::Day), u"daily"},
    {Repetition, unitValue(Span::Week), u"weekly"},
    {Repetition, unitValue(Span::Week, 2), u"biweekly bi-weekly fortnightly"},
    {Repetition, unitValue(Span::Month), u"monthly"},
    {Repetition, unitValue(Span::Month, 2), u"bimonthly bi-monthly"},
    {Repetition, unitValue(Span::Month, 3), u"quarterly"},
    {Repetition, unitValue(Span::Month, 6), u"half-yearly semiannually"},
    {Repetition, unitValue(Span::Year), u"yearly annually"},
    {Times, 0, u"times occurrences"},
    {AmPm, 0, u"am a.m"},
    {AmPm, 12, u"pm p.m"},
    {Oclock, 0, u"o'clock oclock o'clock. hours hrs"},
    {Half, 0, u"half"},
    {Quarter, 0, u"quarter quarters"},
    {Past, 0, u"past after"},
    {Short, 0, u"to before till of"},
    {End, 0, u"end"},
    {Begin, 0, u"start beginning begin early"},
    {Middle, 0, u"mid middle"},
    {Clause, 0, u"but then because while when"},
};

constexpr Row acts[] = {
    {Kind, callBack, u"call ring phone telephone callback"},
    {Kind, sending, u"send email e-mail mail post forward quote quotation"},
    {Kind, research, u"research investigate clarify"},
    {Kind, fixing, u"fix repair mend"},
    {Kind, visiting, u"visit"},
    {Thing, callBack, u"call ring phone telephone"},
    {Thing, sending, u"email e-mail mail post"},
    {Thing, fixing, u"fix repair"},
    {Thing, visiting, u"visit"},
    {Owner, 0, u"the her his my your our their its new no old last this that got wrong right good bad which what same other"},
    {Done, 0,
     u"spoke met called rang phoned emailed mailed wrote sent visited talked complained came went saw left gave paid bought "
     u"received discussed chatted heard was were had did delivered arrived reached tried dropped cancelled canceled "
     u"happened started began finished stopped broke failed returned texted messaged replied answered explained "
     u"apologised apologized thanked fixed repaired installed replaced shipped noticed found lost made took sold been "
     u"got reported missed crashed signed attended graduated born married died released purchased collected picked "
     u"ran drove flew grew slept ate drank won taught thought felt kept held stood spent built fell sang swam rode wore drew "
     u"chose forgot hung knew lay led lent meant sought shook shot shut slid stole struck swore threw understood woke "
     u"changed joined walked worked stayed travelled traveled turned decided accepted rejected"},
    {Told, 0,
     u"asked said told promised agreed mentioned wanted confirmed booked ordered scheduled requested moved postponed planned"},
    {Ahead, 0,
     u"will i'll we'll he'll she'll they'll you'll shall should must need needs want wants please going would can could "
     u"may might wishes expects expecting prefers let's remind remember schedule"},
    {Counter, 0,
     u"room order no nr number version v release build page pages part item model flat apartment apt unit invoice ticket case "
     u"ref "
     u"reference extension ext tel line gate bus chapter verse section figure fig size level floor building table score "
     u"ratio odds scale step scored scores rated row column batch lot serial article art sku code pin suite route highway bed "
     u"ward channel "
     u"won lost drew costs cost paid price weighs measures john psalm luke matthew mark genesis isaiah romans"},
    {Starter, 0,
     u"boxing new good valentine's valentines valentine labor memorial independence mother's mothers father's fathers "
     u"black cyber mlk veterans eow eom eoq eoy close q now"},
    {Address, 0, u"ash man mr mrs ms miss dr prof sir good"},
    {Verse, 0,
     u"ltd inc llc gmbh street avenue lane printer printers print printing model models scan film movie glasses drawing design "
     u"view "
     u"percent euro euros dollar dollars pound pounds kg km cm mm litres units pieces people persons points items"},
    {Voice, 0, u"she he they we you i it is are has have with not that which who very also"},
};

} // namespace

Tables englishWords() { return {calendar, numbers, grammar, acts}; }

} // namespace rapport::domain::quickentry
