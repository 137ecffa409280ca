#include "ui/common/systemlinks.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace rapport::ui {

bool SystemLinks::open(const domain::ContactLink& link) {
    if (link.way != domain::ContactLink::Way::Clipboard)
        return QDesktopServices::openUrl(link.url);
    QGuiApplication::clipboard()->setText(link.text);
    return true;
}

bool SystemLinks::openFolder(const QString& path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

} // namespace rapport::ui
