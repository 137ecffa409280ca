#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace rapport::ui {

/// One thing that is remembered between starts: its key, what it is when nothing was remembered, and keys it had in earlier
/// versions.
template <typename T>
struct Setting {
    QString key;
    T fallback{};
    QStringList oldKeys = {};
};

/// The table of everything remembered. Nothing else names a key.
namespace setting {
[[nodiscard]] Setting<QString> appearance(); ///< "system", "light" or "dark"
[[nodiscard]] Setting<QByteArray> windowGeometry();
[[nodiscard]] Setting<QByteArray> splitter(); ///< between the page and the detail pane
[[nodiscard]] Setting<QString> page();        ///< id of the page shown last
/// Of a list, by its accessible name and how many there are: with a new column it is another choice.
[[nodiscard]] Setting<QByteArray> columns(const QString& table, int count);
[[nodiscard]] Setting<QString> staff(const QString& store); ///< uid of who works on that store on this machine
[[nodiscard]] Setting<QString> office();                    ///< the office opened last, without a password; empty: a file was
[[nodiscard]] Setting<bool> passwordKept(const QString& account); ///< the keychain has the password of this login of an office
[[nodiscard]] Setting<bool> remind();                             ///< of promises due at a time
[[nodiscard]] Setting<int> milestoneDays();                       ///< how far ahead the milestones page looks
[[nodiscard]] Setting<bool> calendarKept(const QString& store);   ///< whether a calendar file is kept for that store
[[nodiscard]] Setting<QString> calendarFile(const QString& store);
[[nodiscard]] Setting<bool> calendarNotes(const QString& store);   ///< with notes in it
[[nodiscard]] Setting<QString> exportRhythm(const QString& store); ///< of complete exports: "daily", "weekly"; empty: never
[[nodiscard]] Setting<QString> exportFolder(const QString& store);
[[nodiscard]] Setting<int> exportsKept(const QString& store);
[[nodiscard]] Setting<QString> csvMapping(const QString& header); ///< what the columns of a file with that header mean
[[nodiscard]] Setting<int> calendarView();                        ///< 0: a month, 1: a week, 2: an agenda
} // namespace setting

/// What the window remembers, in an INI file. A file that cannot be read or written is no failure: nothing is remembered then.
class Settings {
public:
    explicit Settings(const QString& file)
        : m_store(file, QSettings::IniFormat) {}
    /// $XDG_CONFIG_HOME/rapport/rapport.ini
    [[nodiscard]] static QString defaultFile();

    template <typename T>
    [[nodiscard]] T value(const Setting<T>& wanted) const {
        for (const QString& key : QStringList(wanted.key) + wanted.oldKeys) {
            if (m_store.contains(key))
                return m_store.value(key).template value<T>();
        }
        return wanted.fallback;
    }
    template <typename T>
    void set(const Setting<T>& which, const T& value) {
        for (const QString& key : which.oldKeys)
            m_store.remove(key);
        m_store.setValue(which.key, value);
    }

private:
    QSettings m_store;
};

} // namespace rapport::ui
