#include "unit/domain/quickentry.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

QString kindOf(const char* line) {
    const auto kind = read(line).kind;
    return kind ? key(*kind) : QString();
}

std::vector<Chip> chipsOf(const char* line, ChipRole role) {
    std::vector<Chip> chips;
    for (const Chip& chip : read(line).chips)
        if (chip.role == role)
            chips.push_back(chip);
    return chips;
}

QuickEntry readWithout(const char* line, const char* words) {
    const QString text = QString::fromUtf8(line), piece = QString::fromUtf8(words);
    const QTimeZone berlin("Europe/Berlin");
    return readQuickEntry(
        text, {momentOf("2026-11-21T10:00", berlin), berlin, DateOrder::DayFirst, {{text.indexOf(piece), piece.size()}}});
}

} // namespace

TEST_CASE("the kind is read from what is to be done, and its words stay", "[unit][quickentry]") {
    CHECK(kindOf("call back about the fence") == u"call_back"_s);
    CHECK(kindOf("ring Eva") == u"call_back"_s);
    CHECK(kindOf("send the brochure") == u"send"_s);
    CHECK(kindOf("needs a quote for three windows") == u"send"_s);
    CHECK(kindOf("look into leasing") == u"research"_s);
    CHECK(kindOf("find out what it costs") == u"research"_s);
    CHECK(kindOf("repair the gate") == u"fix"_s);
    CHECK(kindOf("will visit the site") == u"visit"_s);
    CHECK(kindOf("call first, then send samples") == u"call_back"_s);
    CHECK(read("call back tomorrow").text == u"call back"_s);
    CHECK(chipsOf("please call back Eva", ChipRole::Kind) == std::vector<Chip>{{7, 9, ChipRole::Kind, u"call_back"_s}});
}

TEST_CASE("a thing is no act", "[unit][quickentry]") {
    CHECK(kindOf("her phone is dead") == QString());
    CHECK(kindOf("the visit went well") == QString());
    CHECK(kindOf("a call came in") == QString());
    CHECK(kindOf("wants a call") == u"call_back"_s);
    CHECK(kindOf("likes the garden") == QString());
}

TEST_CASE("customers and topics are taken out of the words", "[unit][quickentry]") {
    const QuickEntry entry = read("call @Anna and @\"Jon Berg\" about #boiler, @Eva_Maria_Kiss #spare_parts");
    CHECK(entry.customers == QStringList{u"Anna"_s, u"Jon Berg"_s, u"Eva Maria Kiss"_s});
    CHECK(entry.topics == QStringList{u"boiler"_s, u"spare parts"_s});
    CHECK(entry.text == u"call and about"_s);
    CHECK(read("write to anna@example.org").customers.isEmpty());
    CHECK(read("write to anna@example.org").text == u"write to anna@example.org"_s);
    CHECK(read("see #12").topics.isEmpty());
    CHECK(read("@ home").customers.isEmpty());
    CHECK(read("call @Zoë tomorrow").customers == QStringList{u"Zoë"_s});
    CHECK(read("call @O'Brien.").customers == QStringList{u"O'Brien"_s});
    CHECK(shown(read("meet @ 3pm").due) == "2026-11-21 15:00");
}

TEST_CASE("a bang by itself is urgent, at the end of a word it is not", "[unit][quickentry]") {
    CHECK(read("! call back").urgent);
    CHECK(read("call back !").urgent);
    CHECK(read("call !! back").urgent);
    CHECK(read("call back !urgent").urgent);
    CHECK(read("call back !").text == u"call back"_s);
    CHECK_FALSE(read("great!").urgent);
    CHECK_FALSE(read("great !important").urgent);
}

TEST_CASE("faces are signals", "[unit][quickentry]") {
    CHECK(read("likes it :)").signal == Signal::Happy);
    CHECK(read("likes it :-).").signal == Signal::Happy);
    CHECK(read(":( waited too long").signal == Signal::Unhappy);
    CHECK(read("so so :|").signal == Signal::Neutral);
    CHECK(read("likes it :)").text == u"likes it"_s);
    CHECK_FALSE(read("list:)").signal.has_value());
}

TEST_CASE("what is quoted is never read", "[unit][quickentry]") {
    for (const char* line :
         {"wants \"Friday 3pm\" on it", "will „Freitag um 15 Uhr“ darauf", "wants “tomorrow” on it", "veut «demain» dessus",
          "will »morgen« darauf", "wants 'tomorrow' on it", "says \"call @Anna ! :) #boiler every Monday\""}) {
        INFO(line);
        CHECK(read(line).chips.empty());
        CHECK(read(line).text == QString::fromUtf8(line));
    }
    CHECK(shown(read("an 8\" pipe by Friday").due) == "2026-11-27"); // nothing closes it
    CHECK(shown(read("Anna's van on Friday isn't free").due) == "2026-11-27");
}

TEST_CASE("a piece that was turned back into words is not read", "[unit][quickentry]") {
    const QuickEntry words = readWithout("call back Thu 3pm", "Thu 3pm");
    CHECK(shown(words.due) == "");
    CHECK(words.text == u"call back Thu 3pm"_s);
    CHECK(words.kind == CommitmentKind::CallBack);
    CHECK(shown(readWithout("call back Thu 3pm or Fri 10am", "Thu 3pm").due) == "2026-11-27 10:00");
    CHECK_FALSE(readWithout("call back Thu 3pm", "call back").kind.has_value());
    CHECK_FALSE(readWithout("call ! now", "!").urgent);
    CHECK(readWithout("call @Anna", "@Anna").customers.isEmpty());
    CHECK(readWithout("call every Monday", "every Monday").recurrence == QString());
}

TEST_CASE("chips stand where the line says it", "[unit][quickentry]") {
    CHECK(read("call tomorrow at 3pm").chips ==
          std::vector<Chip>{{0, 4, ChipRole::Kind, u"call_back"_s}, {5, 15, ChipRole::Due, u"2026-11-22T15:00"_s}});
    CHECK(read("tomorrow call at 3pm").chips == std::vector<Chip>{{0, 8, ChipRole::Due, u"2026-11-22T15:00"_s},
                                                                  {9, 4, ChipRole::Kind, u"call_back"_s},
                                                                  {14, 6, ChipRole::Due, u"2026-11-22T15:00"_s}});
    CHECK(chipsOf("spoke yesterday", ChipRole::Happened) == std::vector<Chip>{{6, 9, ChipRole::Happened, u"2026-11-20"_s}});
    CHECK(chipsOf("every Monday at 9 water", ChipRole::Recurrence) ==
          std::vector<Chip>{{0, 17, ChipRole::Recurrence, u"FREQ=WEEKLY;BYDAY=MO"_s}});
}

TEST_CASE("the first of several dates counts", "[unit][quickentry]") {
    const QuickEntry entry = read("call back Tuesday, send samples Thursday");
    CHECK(shown(entry.due) == "2026-11-24");
    CHECK(entry.text == u"call back, send samples Thursday"_s);
    CHECK(read("Thu 3pm or Fri 10am").text == u"or Fri 10am"_s);
}
