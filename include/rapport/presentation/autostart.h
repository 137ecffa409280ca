#pragma once

#include <QFuture>
#include <QString>

/// Starting with the desktop session: an entry of the XDG autostart folder, which every desktop reads.
namespace rapport::presentation {

/// $XDG_CONFIG_HOME/autostart/rapport.desktop
[[nodiscard]] QString autostartFile();
/// What stands in it: starts `program` with --background. Quoted by the Desktop Entry Specification.
[[nodiscard]] QByteArray autostartEntry(const QString& program);
[[nodiscard]] bool startsAtLogin();
/// Writes or removes the entry, not on this thread. The future has Error(DiskFull, FileUnwritable).
[[nodiscard]] QFuture<void> setStartsAtLogin(bool starts, const QString& program);

} // namespace rapport::presentation
