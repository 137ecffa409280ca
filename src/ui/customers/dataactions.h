#pragma once

#include "ui/common/page.h"

class QMenu;

namespace rapport::ui {

/// What customers can ask for about their data (P20): to see all that is held, and to have it erased for good.
class DataActions final : public QObject {
    Q_OBJECT

public:
    DataActions(const UiContext& context, QWidget* page);
    /// For whoever `customer` gives, when they are chosen.
    void addTo(QMenu* menu, const std::function<CustomerId()>& customer);

private:
    void saveDossier(CustomerId customer);
    void write(const QString& name, const QByteArray& json, const QString& file);
    void erase(CustomerId customer);

    UiContext m_context;
    QWidget* m_page;
};

} // namespace rapport::ui
