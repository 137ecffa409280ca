#pragma once

#include "rapport/presentation/csvpreviewmodel.h"
#include "rapport/presentation/importmodel.h"

#include <QWidget>
#include <memory>

class QComboBox;

namespace Ui {
class CsvMapping;
}

namespace rapport::ui {

/// How a CSV file is written and what its columns mean, over its first rows.
class CsvMappingPage final : public QWidget {
    Q_OBJECT

public:
    CsvMappingPage(presentation::ImportModel& import, QWidget* parent);
    ~CsvMappingPage() override;
    [[nodiscard]] QWidget* firstField() const;

Q_SIGNALS:
    /// Whether a contact can be made of what the columns mean.
    void usableChanged(bool usable);

private:
    void show();
    void showDialect();
    void placeMeanings();
    [[nodiscard]] QComboBox* meaningField(int column);
    void changeDialect();
    void tellUsable();

    std::unique_ptr<Ui::CsvMapping> m_ui;
    presentation::ImportModel& m_import;
    presentation::CsvPreviewModel* m_model;
};

} // namespace rapport::ui
