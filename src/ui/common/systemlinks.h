#pragma once

#include "ui/common/page.h"

namespace rapport::ui {

/// The real ones: the desktop's mail program, phone and browser, and its clipboard.
class SystemLinks final : public LinkOpener {
public:
    bool open(const domain::ContactLink& link) override;
};

} // namespace rapport::ui
