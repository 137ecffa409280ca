#pragma once

#include "ui/common/page.h"

namespace rapport::ui {

/// The real ones: the desktop's mail program, phone, browser and file manager, and its clipboard.
class SystemLinks final : public LinkOpener {
public:
    bool open(const domain::ContactLink& link) override;
    bool openFolder(const QString& path) override;
};

} // namespace rapport::ui
