#include "rapport/services/regularexport.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// What the store is called, as a part of a file's name: its file without the ending, or the office's database.
QString storeName(const Workspace& workspace) {
    const QString last = QFileInfo(workspace.store.location().section(u'?', 0, 0)).completeBaseName();
    QString name;
    for (const QChar c : last)
        name += c.isLetterOrNumber() || c == u'_' || c == u'-' ? c : u'-';
    return name.isEmpty() ? u"rapport"_s : name;
}

struct Kept {
    QDate day;
    QString path;
};

/// The latest first.
std::vector<Kept> exportsIn(const Workspace& workspace, const QString& folder) {
    static const QString ending = u"-(\\d{4}-\\d{2}-\\d{2})\\.json"_s;
    const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QRegularExpression::escape(storeName(workspace)) + ending));
    std::vector<Kept> found;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        const QDate day = QDate::fromString(pattern.match(file.fileName()).captured(1), Qt::ISODate);
        if (day.isValid())
            found.push_back({day, file.filePath()});
    }
    std::sort(found.begin(), found.end(), [](const Kept& a, const Kept& b) { return a.day > b.day; });
    return found;
}

int daysBetween(ExportRhythm rhythm) { return rhythm == ExportRhythm::Weekly ? 7 : 1; }

} // namespace

QString regularExportFile(const Workspace& workspace, const QString& folder, QDate day) {
    return QDir(folder).filePath(u"%1-%2.json"_s.arg(storeName(workspace), day.toString(Qt::ISODate)));
}

std::optional<QDate> latestRegularExport(const Workspace& workspace, const QString& folder, QDate today) {
    for (const Kept& kept : exportsIn(workspace, folder)) {
        if (kept.day <= today)
            return kept.day;
    }
    return {};
}

bool isExportDue(const Workspace& workspace, const RegularExport& regular, QDate today) {
    const auto latest = latestRegularExport(workspace, regular.folder, today);
    return !latest || latest->addDays(daysBetween(regular.rhythm)) <= today;
}

int removeOldExports(const Workspace& workspace, const QString& folder, int keep) {
    const auto kept = exportsIn(workspace, folder);
    int removed = 0;
    for (size_t i = static_cast<size_t>(std::max(1, keep)); i < kept.size(); ++i)
        removed += QFile::remove(kept[i].path) ? 1 : 0;
    return removed;
}

} // namespace rapport::services
