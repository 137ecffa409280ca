#include "exchange/json/carefields.h"
#include "exchange/json/fieldreader.h"
#include "exchange/json/fields.h"
#include "exchange/json/recordsplitter.h"
#include "exchange/json/sections.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

/// Members that are no list of records.
const QSet<QString>& headMembers() {
    static const QSet<QString> names{u"format"_s, u"version"_s, u"program"_s, u"exported_at"_s};
    return names;
}

} // namespace

class StoreDocumentReader::Private {
public:
    Private(QIODevice& device, References& references_, ContactReader::OnProblem onProblem_)
        : splitter(device)
        , references(references_)
        , onProblem(std::move(onProblem_)) {}

    [[nodiscard]] std::optional<Item> itemOf(const RecordSplitter::Piece& piece);
    void takeHead(const RecordSplitter::Piece& piece);
    [[nodiscard]] bool isOurs(const RecordSplitter::Piece& piece);
    void report(qint64 line, Severity severity, const QString& message) { onProblem({{}, line, 0, severity, message}); }
    void reject(qint64 line, const QString& reason) {
        ++rejected;
        report(line, Severity::Error, reason);
    }
    void tellUnknown(const FieldReader::Findings& findings, const QString& section, qint64 line);

    RecordSplitter splitter;
    References& references;
    ContactReader::OnProblem onProblem;
    bool formatSaid = false;
    bool ended = false;
    QSet<QString> told; ///< of which was said that they are not known
    qint64 rejected = 0;
};

StoreDocumentReader::StoreDocumentReader(QIODevice& device, References& references, ContactReader::OnProblem onProblem)
    : d(std::make_unique<Private>(device, references, std::move(onProblem))) {}

StoreDocumentReader::~StoreDocumentReader() = default;

qint64 StoreDocumentReader::rejected() const { return d->rejected; }
qint64 StoreDocumentReader::position() const { return d->splitter.position(); }

/// Only the whole document says that it is one of ours, and of a version that can be read.
void StoreDocumentReader::Private::takeHead(const RecordSplitter::Piece& piece) {
    const QJsonValue value = QJsonDocument::fromJson('[' + piece.json + ']').array().at(0);
    if (piece.member == "format")
        formatSaid = value.toString() == QLatin1StringView(documentFormat);
    if (piece.member == "version" && value.toInt() > StoreDocumentWriter::version) {
        reject(piece.line,
               tr("The file was written by a newer Rapport, of which this one knows nothing. Install that one to read it"));
        ended = true;
    }
}

bool StoreDocumentReader::Private::isOurs(const RecordSplitter::Piece& piece) {
    if (formatSaid)
        return true;
    reject(piece.line,
           tr("The file does not say that it is a store of Rapport's (\"format\": \"rapport-store\"); nothing of it was read"));
    ended = true;
    return false;
}

void StoreDocumentReader::Private::tellUnknown(const FieldReader::Findings& findings, const QString& section, qint64 line) {
    for (const QString& name : findings.unknown) {
        const QString whole = section + u'.' + name;
        if (told.contains(whole))
            continue;
        told.insert(whole);
        report(line, Severity::Warning, tr("“%1” is not known here and was left out").arg(text::elided(whole, 80)));
    }
}

std::optional<StoreDocumentReader::Item> StoreDocumentReader::Private::itemOf(const RecordSplitter::Piece& piece) {
    const QString section = QString::fromUtf8(piece.member);
    auto record = emptyRecordOf(section);
    if (!record) {
        if (!headMembers().contains(section))
            tellUnknown({{}, {section}, {}}, tr("The document"), piece.line);
        return {};
    }
    if (piece.tooLong) {
        reject(piece.line, tr("A record is larger than 64 MB; it was left out"));
        return {};
    }
    QJsonParseError fault;
    const QJsonDocument json = QJsonDocument::fromJson(piece.json, &fault);
    if (fault.error != QJsonParseError::NoError || !json.isObject()) {
        reject(piece.line, tr("A record of “%1” is no JSON object (%2); it was left out").arg(section, fault.errorString()));
        return {};
    }
    FieldReader::Findings findings;
    const QJsonObject object = json.object();
    {
        FieldReader reader(object, references, findings);
        std::visit([&](auto& each) { fields::of(reader, each); }, *record);
    }
    tellUnknown(findings, section, piece.line);
    if (!findings.faults.isEmpty()) {
        reject(piece.line, tr("A record of “%1” was left out: %2").arg(section, findings.faults.join(u"; ")));
        return {};
    }
    return Item{std::move(*record), std::move(findings.missing), piece.line};
}

std::optional<StoreDocumentReader::Item> StoreDocumentReader::next() {
    while (!d->ended) {
        const auto piece = d->splitter.next();
        if (!piece) {
            d->ended = true;
            if (const Problem& problem = d->splitter.problem(); !problem.message.isEmpty()) {
                ++d->rejected;
                d->onProblem(problem);
            }
            break;
        }
        if (!piece->ofList && headMembers().contains(QString::fromUtf8(piece->member)))
            d->takeHead(*piece);
        else if (d->isOurs(*piece)) {
            if (auto item = d->itemOf(*piece))
                return item;
        }
    }
    return {};
}

} // namespace rapport::exchange
