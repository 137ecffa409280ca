// Any bytes as a complete store: read without a crash or a leak, in bounded time; and what was read is written so that it is read
// as it is.
#include "rapport/exchange/storedocument.h"

#include <QBuffer>
#include <cstdint>
#include <cstdlib>

using namespace rapport;
using namespace rapport::exchange;
using namespace Qt::StringLiterals;

namespace {

/// A store that has whatever is named.
class EverythingThere final : public References {
public:
    QString nameOf(CustomerId id) override { return named(id.value()); }
    QString nameOf(StaffId id) override { return named(id.value()); }
    QString nameOf(InteractionId id) override { return named(id.value()); }
    QString nameOf(CommitmentId id) override { return named(id.value()); }
    QString nameOf(AnswerId id) override { return named(id.value()); }
    QString nameOf(PlaybookId id) override { return named(id.value()); }
    QString nameOf(CustomFieldId id) override { return named(id.value()); }
    CustomerId customerNamed(const QString& uid) override { return CustomerId(numberOf(uid)); }
    StaffId staffNamed(const QString& uid) override { return StaffId(numberOf(uid)); }
    InteractionId interactionNamed(const QString& uid) override { return InteractionId(numberOf(uid)); }
    CommitmentId commitmentNamed(const QString& uid) override { return CommitmentId(numberOf(uid)); }
    AnswerId answerNamed(const QString& uid) override { return AnswerId(numberOf(uid)); }
    PlaybookId playbookNamed(const QString& uid) override { return PlaybookId(numberOf(uid)); }
    CustomFieldId customFieldNamed(const QString& name) override { return CustomFieldId(numberOf(name)); }

private:
    static QString named(qint64 number) { return u"#%1"_s.arg(number); }
    static qint64 numberOf(const QString& name) {
        return name.startsWith(u'#') ? name.mid(1).toLongLong() : static_cast<qint64>(qHash(name) % 1000) + 1;
    }
};

std::vector<StoreRecord> recordsIn(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    EverythingThere references;
    StoreDocumentReader reader(buffer, references, [](const Problem&) {});
    std::vector<StoreRecord> records;
    while (auto item = reader.next())
        records.push_back(std::move(item->record));
    return records;
}

QByteArray written(const std::vector<StoreRecord>& records) {
    QByteArray document;
    EverythingThere references;
    StoreDocumentWriter writer([&](const QByteArray& part) { document += part; }, references, u"fuzz"_s, Moment(0));
    // The order of a document's sections is its own affair when it is read; written, it is kept.
    for (size_t section = 0; section < std::variant_size_v<StoreRecord>; ++section) {
        for (const StoreRecord& record : records) {
            if (record.index() == section)
                writer.write(record);
        }
    }
    writer.finish();
    return document;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto records = recordsIn(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    const QByteArray once = written(records);
    const auto again = recordsIn(once);
    if (again.size() != records.size() || written(again) != once)
        std::abort();
    return 0;
}
