#include "exchange/csv/compound.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr size_t mostEntries = 10'000;

bool isGlue(const QString& text, qsizetype at) { return QStringView(text).mid(at, 3) == u":::"; }

/// Whether a colon at `at` would end a label.
bool endsLabel(const QString& text, qsizetype at) {
    return text[at] == u':' && (at + 1 == text.size() || text[at + 1].isSpace());
}

QString escapedText(const QString& text, bool isFirst, bool isLabel) {
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool star = isFirst && i == 0 && text[i] == u'*';
        const bool colon = text[i] == u':' && (isLabel || isGlue(text, i) || (isFirst && endsLabel(text, i)));
        if (star || colon || text[i] == u'\\')
            result += u'\\';
        result += text[i];
    }
    return result;
}

QString unescaped(const QString& text) {
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            ++i;
        result += text[i];
    }
    return result;
}

/// Where the label ends; -1 for none.
qsizetype labelEnd(const QString& entry) {
    for (qsizetype i = 0; i < entry.size(); ++i) {
        if (entry[i] == u'\\')
            ++i;
        else if (endsLabel(entry, i))
            return i;
    }
    return -1;
}

CompoundEntry entryOf(QString text) {
    CompoundEntry entry;
    text = text.trimmed();
    if (text.startsWith(u'*')) {
        entry.preferred = true;
        text = text.mid(1).trimmed();
    }
    const qsizetype end = labelEnd(text);
    entry.label = unescaped(text.left(std::max<qsizetype>(end, 0))).trimmed();
    entry.value = unescaped(text.mid(end + 1).trimmed());
    return entry;
}

} // namespace

QString compoundText(const std::vector<CompoundEntry>& entries) {
    QStringList texts;
    for (const CompoundEntry& each : entries) {
        const QString label = each.label.isEmpty() ? QString() : escapedText(each.label, true, true) + u": "_s;
        texts += (each.preferred ? u"* "_s : QString()) + label + escapedText(each.value, label.isEmpty(), false);
    }
    return texts.join(u" ::: "_s);
}

std::vector<CompoundEntry> compoundEntries(const QString& cell) {
    std::vector<CompoundEntry> entries;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        if (i < cell.size() && cell[i] == u'\\') {
            ++i;
            continue;
        }
        if (i < cell.size() && !isGlue(cell, i))
            continue;
        CompoundEntry entry = entryOf(cell.mid(from, i - from));
        if (!entry.value.isEmpty() && entries.size() < mostEntries)
            entries.push_back(std::move(entry));
        from = i + 3;
        i += 2;
    }
    return entries;
}

QString joinedParts(const QStringList& parts) {
    QStringList escaped;
    for (QString part : parts)
        escaped += part.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s);
    return escaped.join(u" | "_s);
}

QStringList separateParts(const QString& value) {
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i < value.size() && value[i] == u'\\') {
            ++i;
            continue;
        }
        if (i < value.size() && value[i] != u'|')
            continue;
        parts += unescaped(value.mid(from, i - from).trimmed());
        from = i + 1;
    }
    return parts;
}

} // namespace rapport::exchange
