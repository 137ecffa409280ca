// Files made to be too much: they end in good time, and memory holds a part of them only.
#include "rapport/exchange/calendarreader.h"
#include "rapport/exchange/csvreader.h"
#include "support/catch.h"

#include <QFile>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::exchange;

namespace {

constexpr qint64 large = 100 * 1024 * 1024;
constexpr qint64 longest = 10'000;        ///< ms
constexpr qint64 mostMemory = 300 * 1024; ///< KB

const ReadingPlace place{QTimeZone::utc(), Moment(1'795'000'000'000)};

/// A beginning, a piece so many times, and an end, without holding them.
class Endless final : public QIODevice {
public:
    Endless(QByteArray beginning, QByteArray piece, qint64 size, QByteArray ending)
        : m_beginning(std::move(beginning))
        , m_piece(piece.repeated(static_cast<int>(std::max<qint64>(1, 65536 / piece.size()))))
        , m_size(size)
        , m_ending(std::move(ending)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 room) override {
        const QByteArray& source = !m_beginning.isEmpty() ? m_beginning : m_given < m_size ? m_piece : m_ending;
        if (&source == &m_piece)
            m_given += std::min<qint64>(room, m_piece.size());
        const qint64 count = std::min<qint64>(room, source.size());
        std::copy_n(source.constData(), count, data);
        if (&source == &m_beginning)
            m_beginning.remove(0, static_cast<int>(count));
        else if (&source == &m_ending)
            m_ending.remove(0, static_cast<int>(count));
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_beginning, m_piece;
    qint64 m_size;
    QByteArray m_ending;
    qint64 m_given = 0;
};

/// KB of this process now at most since it was asked for last; 0 where that is not told.
qint64 peakMemory() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

void forgetPeak() {
    QFile references(u"/proc/self/clear_refs"_s);
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

struct Outcome {
    qint64 read = 0;
    qint64 rejected = 0;
    qint64 problems = 0;
};

template <typename Make>
Outcome measured(Endless& device, Make make) {
    forgetPeak();
    const qint64 before = peakMemory();
    const std::clock_t begun = std::clock(); // of this process: others may keep the machine busy
    Outcome outcome;
    const auto reader = make(device, [&outcome](const Problem&) { ++outcome.problems; });
    while (reader->next())
        ++outcome.read;
    outcome.rejected = reader->rejected();
    CHECK((std::clock() - begun) / (CLOCKS_PER_SEC / 1000) < longest);
    CHECK(peakMemory() - before < mostMemory);
    return outcome;
}

Outcome calendar(const QByteArray& beginning, const QByteArray& piece, qint64 size, const QByteArray& ending) {
    Endless device("BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:1\r\nSUMMARY:x\r\nDUE:20261201T100000\r\n" + beginning, piece, size,
                   ending + "\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
    return measured(device, [](QIODevice& source, auto onProblem) { return makeCalendarReader(source, place, onProblem); });
}

Outcome table(const QByteArray& beginning, const QByteArray& piece, qint64 size, const QByteArray& ending) {
    Endless device("Name,Phone,Notes\r\n" + beginning, piece, size, ending);
    const CsvMapping mapping{{Field::DisplayName, {}}, {Field::Phone, {}}, {Field::Notes, {}}};
    return measured(device,
                    [&](QIODevice& source, auto onProblem) { return makeCsvReader(source, {}, mapping, true, onProblem); });
}

} // namespace

TEST_CASE("tables made to be too much end in good time", "[exchange][csv][limits]") {
    SECTION("one line of 100 MB") { CHECK(table("Anna,1,", "x", large, "\r\nBen,2,y\r\n").read == 2); }
    SECTION("a quote that is never closed, and much behind it") {
        CHECK(table("Anna,1,\"", QByteArray(1000, 'x') + "\n", large / 4, "\r\nBen,2,y\r\n").rejected >= 1);
    }
    SECTION("a million columns") { CHECK(table("Anna,1,y", ",z", 2'000'000, "\r\nBen,2,y\r\n").read == 2); }
    SECTION("a quote never closed on each line") { CHECK(table({}, "a,\"b\n", 20'000'000, {}).problems > 0); }
    SECTION("quotes upon quotes") { CHECK(table({}, "\"\"\"a\n", 20'000'000, {}).problems > 0); }
    SECTION("rows of nothing") { CHECK(table({}, ",,\n", 5'000'000, "Ben,2,y\n").read == 1); }
    SECTION("zeros") { CHECK(table({}, QByteArray("\0", 1), 20'000'000, "\nBen,2,y\n").read == 1); }
}

TEST_CASE("calendars made to be too much end in good time", "[exchange][icalendar][limits]") {
    // One line of 100 MB; 1,000,000 folds; 10,000 components in each other; 100,000 properties.
    CHECK(calendar("DESCRIPTION:", "x", large, {}).read == 1);
    CHECK(calendar("DESCRIPTION:", "\r\n y", 4'000'000, {}).read == 1);
    CHECK(calendar({}, "BEGIN:VALARM\r\n", 140'000, {}).read == 1);
    CHECK(calendar({}, "X-THING;A=\"b\":c\r\n", 1'700'000, {}).read == 1);
    CHECK(calendar({}, "ATTENDEE:mailto:a@x\r\n", 2'100'000, {}).read == 1);
    CHECK(calendar({}, "EXDATE:20261201T100000Z\r\n", 2'500'000, {}).read == 1);
    CHECK(calendar({}, "not a line\r\n", 20'000'000, {}).problems < 2000);
    CHECK(calendar({}, QByteArray("X") + QByteArray(";a=b").repeated(1000), 4'000'000, ":v").read == 1);
    // Series and moved dates that wait for each other.
    CHECK(calendar("END:VTODO\r\n",
                   "BEGIN:VEVENT\r\nUID:s\r\nDTSTART:20261201T100000\r\nRECURRENCE-ID:20261201T100000\r\nEND:VEVENT\r\n",
                   5'000'000, "BEGIN:VTODO")
              .read > 0);
    CHECK(calendar("END:VTODO\r\n", "BEGIN:VEVENT\r\nUID:s\r\nDTSTART:20260101T100000\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n",
                   5'000'000, "BEGIN:VTODO")
              .read > 0);
}
