#pragma once

#include "ui/common/page.h"

namespace rapport::test {

/// Remembers what would have been opened; opens nothing.
class RecordedLinks final : public ui::LinkOpener {
public:
    bool open(const domain::ContactLink& link) override {
        if (works)
            opened.push_back(link);
        return works;
    }
    bool openFolder(const QString& path) override {
        if (works)
            folders << path;
        return works;
    }
    bool works = true; ///< false: no program takes anything
    std::vector<domain::ContactLink> opened;
    QStringList folders;
};

} // namespace rapport::test
