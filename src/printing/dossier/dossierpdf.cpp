#include "rapport/printing/dossier.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace rapport::printing {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

const auto whoTheyAre = u"customers"_s; ///< the section that goes before the others
constexpr double marginMillimetres = 18;
constexpr double bodyPoints = 9.5;
constexpr double headingPoints = 12;
constexpr double titlePoints = 16;
constexpr double indentPoints = 14;

/// "customer_words" as "Customer words".
QString labelOf(const QString& key) {
    QString label = key;
    label.replace(u'_', u' ');
    return label.isEmpty() ? label : label.front().toUpper() + label.mid(1);
}

/// Identifiers, and what stands in the document under one.
bool isForPrograms(const QString& key) {
    return key == "uid"_L1 || key == "former_uids"_L1 || key == "photo"_L1 || key == "interaction"_L1;
}

/// Moments and days as the reader's country writes them, fixed words ("no_answer") with spaces.
QString textOf(const QString& value, const QTimeZone& zone) {
    if (const auto day = QDate::fromString(value, Qt::ISODate); day.isValid() && value.size() == 10)
        return QLocale().toString(day, QLocale::LongFormat);
    if (const auto moment = QDateTime::fromString(value, Qt::ISODateWithMs); moment.isValid() && value.contains(u'T'))
        return QLocale().toString(moment.toTimeZone(zone), QLocale::ShortFormat);
    static const QRegularExpression fixedWord(u"^[a-z]+(_[a-z0-9]+)+$"_s);
    return fixedWord.match(value).hasMatch() ? QString(value).replace(u'_', u' ') : value;
}

class Pages {
public:
    explicit Pages(const QTimeZone& zone)
        : m_zone(zone)
        , m_cursor(&m_document) {
        m_document.setDocumentMargin(0);
    }

    void heading(const QString& text, double points) {
        QTextBlockFormat block;
        block.setTopMargin(points);
        block.setBottomMargin(points / 3);
        block.setHeadingLevel(points > headingPoints ? 1 : 2);
        QTextCharFormat words;
        words.setFontPointSize(points);
        words.setFontWeight(QFont::DemiBold);
        line(block, words, text);
    }
    void object(const QJsonObject& object, int depth) {
        for (auto field = object.begin(); field != object.end(); ++field)
            if (!isForPrograms(field.key()))
                value(labelOf(field.key()), field.value(), depth);
        // The document leaves out what is false; here it has to be read.
        if (object.contains("purpose"_L1) && !object.contains("given"_L1))
            value(labelOf(u"given"_s), false, depth);
    }
    void gap() { line({}, small(), {}); }
    [[nodiscard]] QByteArray pdf() {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                              QPageLayout::Millimeter);
        m_document.setPageSize(writer.pageLayout().paintRectPoints().size());
        m_document.print(&writer);
        return bytes;
    }

private:
    void value(const QString& label, const QJsonValue& value, int depth) {
        if (value.isObject()) {
            field(label, {}, depth);
            return object(value.toObject(), depth + 1);
        }
        if (!value.isArray())
            return field(label,
                         value.isBool() ? (value.toBool() ? Words::tr("yes") : Words::tr("no"))
                                        : textOf(value.toVariant().toString(), m_zone),
                         depth);
        QStringList texts;
        for (const QJsonValue& element : value.toArray()) {
            if (!element.isObject()) {
                texts += textOf(element.toVariant().toString(), m_zone);
                continue;
            }
            field(label, {}, depth);
            object(element.toObject(), depth + 1);
        }
        if (!texts.isEmpty())
            field(label, texts.join(u", "_s), depth);
    }
    void field(const QString& label, const QString& text, int depth) {
        QTextBlockFormat block;
        block.setLeftMargin(depth * indentPoints);
        QTextCharFormat strong = small();
        strong.setFontWeight(QFont::DemiBold);
        line(block, strong, text.isEmpty() ? label : Words::tr("%1: ", "field").arg(label));
        m_cursor.insertText(text, small());
    }
    static QTextCharFormat small() {
        QTextCharFormat words;
        words.setFontPointSize(bodyPoints);
        return words;
    }
    void line(const QTextBlockFormat& block, const QTextCharFormat& words, const QString& text) {
        if (m_cursor.position() == 0)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_cursor.insertText(text, words);
    }

    QTimeZone m_zone;
    QTextDocument m_document;
    QTextCursor m_cursor;
};

} // namespace

QByteArray dossierPdf(const QString& name, const QByteArray& json, const QTimeZone& zone) {
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    QStringList sections = document.keys();
    sections.removeOne(whoTheyAre);
    Pages pages(zone);
    pages.heading(Words::tr("All that is held about %1").arg(name), titlePoints);
    for (const QString& section : QStringList{whoTheyAre} + sections) {
        const QJsonArray records = document[section].toArray();
        if (records.isEmpty())
            continue;
        pages.heading(labelOf(section), headingPoints);
        for (const QJsonValue& record : records) {
            pages.object(record.toObject(), 0);
            pages.gap();
        }
    }
    return pages.pdf();
}

} // namespace rapport::printing
