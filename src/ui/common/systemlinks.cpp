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

} // namespace rapport::ui
