#include "ui/settings/settings.h"

#include <QCryptographicHash>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
QString groupOf(const QString& store) {
    const QByteArray name = QCryptographicHash::hash(store.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return u"stores/"_s + QString::fromLatin1(name);
}
} // namespace

namespace setting {
Setting<QString> appearance() { return {u"window/appearance"_s, u"system"_s}; }
Setting<QByteArray> windowGeometry() { return {u"window/geometry"_s}; }
Setting<QByteArray> splitter() { return {u"window/splitter"_s}; }
Setting<QString> page() { return {u"window/page"_s, u"today"_s}; }
Setting<QString> office() { return {u"stores/office"_s}; }
Setting<bool> remind() { return {u"reminders/on"_s, true}; }
Setting<int> milestoneDays() { return {u"milestones/days"_s, 30}; }
Setting<int> calendarView() { return {u"calendar/view"_s, 0}; }
Setting<QByteArray> columns(const QString& table, int count) { return {u"columns/%1-%2"_s.arg(table).arg(count)}; }

Setting<QString> staff(const QString& store) { return {groupOf(store) + u"/staff"_s}; }
Setting<bool> calendarKept(const QString& store) { return {groupOf(store) + u"/calendarKept"_s}; }
Setting<QString> calendarFile(const QString& store) { return {groupOf(store) + u"/calendarFile"_s}; }
Setting<bool> calendarNotes(const QString& store) { return {groupOf(store) + u"/calendarNotes"_s}; }
Setting<QString> csvMapping(const QString& header) { return {u"csvMappings/"_s + header}; }
Setting<QString> exportRhythm(const QString& store) { return {groupOf(store) + u"/exportRhythm"_s}; }
Setting<QString> exportFolder(const QString& store) { return {groupOf(store) + u"/exportFolder"_s}; }
Setting<int> exportsKept(const QString& store) { return {groupOf(store) + u"/exportsKept"_s, 7}; }
Setting<bool> passwordKept(const QString& account) { return {groupOf(account) + u"/passwordKept"_s}; }
} // namespace setting

QString Settings::defaultFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/rapport/rapport.ini"_s;
}

} // namespace rapport::ui
