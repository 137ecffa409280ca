// What no program writes and somebody may send: read in bounded time and memory, and said.
#include "unit/exchange/readcontacts.h"

#include <QElapsedTimer>
#include <QFile>

using namespace rapport::exchange;
using namespace rapport::exchange::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

/// A card around something that is repeated until it has a size: made as it is read, so that the memory counted is the reader's.
class Repeated final : public QIODevice {
public:
    Repeated(const QByteArray& before, const QByteArray& piece, qint64 times, const QByteArray& after)
        : m_piece(piece.repeated(static_cast<qsizetype>(std::max<qint64>(1, 65'536 / piece.size()))))
        , m_before(before)
        , m_after(after)
        , m_left(times * piece.size()) {
        open(QIODevice::ReadOnly);
    }

protected:
    qint64 readData(char* data, qint64 most) override {
        qint64 size = take(m_before, data, most);
        if (size == 0 && m_left > 0) {
            const qint64 from = m_place % m_piece.size();
            size = std::min({most, m_left, m_piece.size() - from});
            std::copy_n(m_piece.constData() + from, size, data);
            m_place += size;
            m_left -= size;
        }
        return size > 0 ? size : take(m_after, data, most);
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    static qint64 take(QByteArray& from, char* data, qint64 most) {
        const qint64 size = std::min<qint64>(most, from.size());
        std::copy_n(from.constData(), size, data);
        from.remove(0, size);
        return size;
    }

    QByteArray m_piece, m_before, m_after;
    qint64 m_left;
    qint64 m_place = 0;
};

/// The most memory the process has had so far.
qint64 peak() {
    QFile status(u"/proc/self/status"_s);
    REQUIRE(status.open(QIODevice::ReadOnly));
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong() * 1024;
    return 0;
}

struct Outcome {
    std::vector<ContactRecord> records;
    qint64 problems = 0;
    QStringList words;
};

Outcome readWithinLimits(QIODevice& device) {
    const qint64 before = peak();
    QElapsedTimer timer;
    timer.start();
    Outcome outcome;
    const auto reader = makeVCardReader(device, [&](const Problem& problem) {
        if (++outcome.problems < 20)
            outcome.words += problem.message;
    });
    while (auto record = reader->next()) {
        if (outcome.records.size() < 3)
            outcome.records.push_back(std::move(*record));
    }
    CHECK(timer.elapsed() < 100'000); // it ends, also beside other work
    CHECK(peak() - before < 300 * megabyte);
    return outcome;
}

Outcome readRepeated(const QByteArray& before, const QByteArray& piece, qint64 times, const QByteArray& after) {
    Repeated device("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jo\r\n" + before, piece, times, after + "TEL:1\r\nEND:VCARD\r\n");
    return readWithinLimits(device);
}

} // namespace

TEST_CASE("A line of 100 MB is cut and said, and the card goes on", "[exchange][vcard][limits]") {
    for (const QByteArray& head :
         {QByteArray("NOTE:"), QByteArray("X"), QByteArray("ADR:"), QByteArray("CATEGORIES:"), QByteArray("TEL;")}) {
        for (const QByteArray& piece :
             {QByteArray("a"), QByteArray(";"), QByteArray("a,"), QByteArray("\\n"), QByteArray("\xFF"), QByteArray("=4")}) {
            CAPTURE(head.toStdString(), piece.toStdString());
            const auto read =
                readRepeated(head, piece, (head == "NOTE:" && piece == "a" ? 100 : 13) * megabyte / piece.size(), "\r\n");
            REQUIRE(read.records.size() == 1);
            CHECK(read.records.front().customer.contactPoints.size() >= 1);
            CHECK((head == "TEL;" || read.words.join(u' ').contains(u"12 MB"_s)));
        }
    }
}

TEST_CASE("A million folds are one line", "[exchange][vcard][limits]") {
    const auto read = readRepeated("NOTE:", "a\r\n ", 1'000'000, "\r\n");
    REQUIRE(read.records.size() == 1);
    CHECK(read.records.front().customer.notes.size() == 1'000'000);
    CHECK(readRepeated("NOTE:", QByteArray(70, 'a') + "\r\n ", 1'000'000, "\r\n").words.join(u' ').contains(u"12 MB"_s));
    CHECK(readRepeated("NOTE;ENCODING=QUOTED-PRINTABLE:", "a=\r\n", 1'000'000, "\r\n").records.size() == 1);
}

TEST_CASE("Ten thousand cards in one another are ten thousand cards", "[exchange][vcard][limits]") {
    Repeated device("", "BEGIN:VCARD\r\nFN:Jo\r\n", 10'000, QByteArray("END:VCARD\r\n").repeated(10'000));
    CHECK(readWithinLimits(device).problems >= 9'000);
    CHECK(readRepeated("", "AGENT:\r\nBEGIN:VCARD\r\n", 10'000, QByteArray("END:VCARD\r\n").repeated(10'000)).records.size() ==
          1);
}

TEST_CASE("A hundred thousand properties are read as far as they make sense", "[exchange][vcard][limits]") {
    for (const QByteArray& line : {QByteArray("TEL:1"), QByteArray("NOTE:a"), QByteArray("CATEGORIES:a,b"), QByteArray("X-A:b"),
                                   QByteArray("item1.X-ABLabel:b"), QByteArray("X-ABDATE:2020-01-01"), QByteArray("X-SPOUSE:Kim"),
                                   QByteArray("PHOTO;ENCODING=b:R0lGODlh")}) {
        CAPTURE(line.toStdString());
        const auto read = readRepeated("", line + "\r\n", 100'000, "");
        REQUIRE(read.records.size() == 1);
        CHECK(read.problems > 0);
    }
}

TEST_CASE("A base64 bomb is left out", "[exchange][vcard][limits]") {
    const auto read = readRepeated("PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh", "AAAA", 25 * megabyte, "\r\n");
    REQUIRE(read.records.size() == 1);
    CHECK(read.records.front().picture.isEmpty());
    CHECK(read.problems >= 1);
    CHECK(readRepeated("PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh\r\n", " " + QByteArray(72, 'A') + "\r\n", megabyte, "\r\n")
              .records.front()
              .picture.isEmpty());
}
