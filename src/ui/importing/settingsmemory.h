#pragma once

#include "rapport/presentation/mappingmemory.h"
#include "ui/settings/settings.h"

namespace rapport::ui {

/// Mappings among what the window remembers.
class SettingsMemory final : public presentation::MappingMemory {
public:
    explicit SettingsMemory(Settings* settings)
        : m_settings(settings) {}
    [[nodiscard]] QString recalled(const QString& header) const override {
        return m_settings ? m_settings->value(setting::csvMapping(header)) : QString();
    }
    void keep(const QString& header, const QString& mapping) override {
        if (m_settings)
            m_settings->set(setting::csvMapping(header), mapping);
    }

private:
    Settings* m_settings; ///< null: nothing is remembered
};

} // namespace rapport::ui
