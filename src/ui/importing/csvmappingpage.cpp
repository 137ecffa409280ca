#include "ui/importing/csvmappingpage.h"

#include "importing/ui_csvmapping.h"
#include "ui/common/plaintext.h"
#include "ui/theme/tokens.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

constexpr int rowHeight = 28;
constexpr int meaningHeight = 44;
constexpr int columnWidth = 190;
constexpr int cellMargin = 4;

/// Cells of columns that are left out are faint.
class PreviewDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const Tokens& tokens = tokensOf(option->palette);
        const bool leftOut = index.data(presentation::CsvPreviewModel::LeftOutRole).toBool();
        option->palette.setColor(QPalette::Text, leftOut ? tokens.faint : tokens.text);
        if (index.row() == presentation::CsvPreviewModel::meaningRow)
            option->text.clear(); // the field to choose stands there
        option->text = isolated(option->text);
    }
};

/// With room around it: fields beside each other are told apart.
QWidget* inCell(QWidget* field) {
    auto* room = new QWidget;
    auto* line = new QHBoxLayout(room);
    line->setContentsMargins(0, cellMargin, 2 * cellMargin, cellMargin);
    line->addWidget(field);
    room->setFocusProxy(field);
    return room;
}

const QStringList& encodings() {
    static const QStringList names{u"UTF-8"_s,       u"Windows-1252"_s, u"Windows-1250"_s, u"Windows-1251"_s,
                                   u"ISO-8859-15"_s, u"UTF-16LE"_s,     u"UTF-16BE"_s,     u"Shift_JIS"_s,
                                   u"GB18030"_s,     u"Big5"_s,         u"EUC-KR"_s};
    return names;
}

QString missingWords(exchange::CsvContent content) {
    switch (content) {
    case exchange::CsvContent::Interactions:
        return CsvMappingPage::tr("No column is a customer (name, e-mail or phone), or none is the day yet.");
    case exchange::CsvContent::Commitments:
        return CsvMappingPage::tr("No column is a customer (name, e-mail or phone), or none has the words or the due day yet.");
    case exchange::CsvContent::Contacts:
        break;
    }
    return CsvMappingPage::tr("No column is a name, an organisation, an e-mail address or a phone number yet.");
}

} // namespace

CsvMappingPage::CsvMappingPage(presentation::ImportModel& import, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CsvMapping>())
    , m_import(import)
    , m_model(new presentation::CsvPreviewModel(this)) {
    m_ui->setupUi(this);
    beginLines(this);
    m_ui->content->addItem(tr("Customers"), static_cast<int>(exchange::CsvContent::Contacts));
    m_ui->content->addItem(tr("Interactions"), static_cast<int>(exchange::CsvContent::Interactions));
    m_ui->content->addItem(tr("Commitments"), static_cast<int>(exchange::CsvContent::Commitments));
    m_ui->encoding->addItems(encodings());
    m_ui->separator->addItem(tr("Comma"), QChar(u','));
    m_ui->separator->addItem(tr("Semicolon"), QChar(u';'));
    m_ui->separator->addItem(tr("Tab"), QChar(u'\t'));
    m_ui->separator->addItem(tr("Bar"), QChar(u'|'));
    m_ui->preview->setModel(m_model);
    m_ui->preview->setItemDelegate(new PreviewDelegate(m_ui->preview));
    m_ui->preview->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_ui->preview->verticalHeader()->hide();
    m_ui->preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->preview->horizontalHeader()->setDefaultSectionSize(columnWidth);
    m_ui->preview->horizontalHeader()->setAccessibleName(tr("Columns of the file"));
    m_ui->preview->setMinimumHeight(300);
    m_ui->preview->setTabKeyNavigation(false);
    connect(m_ui->content, &QComboBox::activated, this,
            [this] { m_import.setContent(static_cast<exchange::CsvContent>(m_ui->content->currentData().toInt())); });
    connect(m_ui->encoding, &QComboBox::activated, this, &CsvMappingPage::changeDialect);
    connect(m_ui->separator, &QComboBox::activated, this, &CsvMappingPage::changeDialect);
    connect(m_ui->hasHeader, &QCheckBox::clicked, this, &CsvMappingPage::changeDialect);
    connect(m_ui->dayFirst, &QCheckBox::clicked, this, [this](bool dayFirst) { m_import.setDayFirst(dayFirst); });
    connect(&m_import, &presentation::ImportModel::previewChanged, this, &CsvMappingPage::show);
}

CsvMappingPage::~CsvMappingPage() = default;

QWidget* CsvMappingPage::firstField() const {
    auto* first = m_ui->preview->indexWidget(m_model->index(presentation::CsvPreviewModel::meaningRow, 0));
    return first ? first : m_ui->encoding;
}

void CsvMappingPage::show() {
    showDialect();
    m_model->show(m_import.preview());
    placeMeanings();
    m_ui->recalled->setVisible(m_import.isRecalled());
    tellUsable();
}

void CsvMappingPage::showDialect() {
    const services::CsvPreview& preview = m_import.preview();
    m_ui->content->setCurrentIndex(m_ui->content->findData(static_cast<int>(preview.content)));
    const QString& encoding = preview.dialect.encoding;
    int at = m_ui->encoding->findText(encoding, Qt::MatchFixedString);
    if (at < 0) {
        m_ui->encoding->addItem(encoding);
        at = m_ui->encoding->count() - 1;
    }
    m_ui->encoding->setCurrentIndex(at);
    int separator = m_ui->separator->findData(preview.dialect.separator);
    if (separator < 0) {
        m_ui->separator->addItem(QString(preview.dialect.separator), preview.dialect.separator);
        separator = m_ui->separator->count() - 1;
    }
    m_ui->separator->setCurrentIndex(separator);
    m_ui->hasHeader->setChecked(preview.dialect.hasHeader);
    m_ui->dayFirst->setChecked(preview.dayFirst);
}

QComboBox* CsvMappingPage::meaningField(int column) {
    auto* field = new QComboBox(m_ui->preview);
    const auto& current = m_import.preview().mapping[static_cast<size_t>(column)];
    auto meanings = presentation::offeredMeanings(m_import.preview().content);
    if (std::find(meanings.begin(), meanings.end(), current) == meanings.end())
        meanings.push_back(current);
    for (const auto& meaning : meanings)
        field->addItem(presentation::meaningWords(meaning));
    field->setCurrentIndex(static_cast<int>(std::find(meanings.begin(), meanings.end(), current) - meanings.begin()));
    field->setAccessibleName(tr("Meaning of column %1").arg(m_import.preview().header.value(column)));
    field->setMaxVisibleItems(20);
    connect(field, &QComboBox::activated, this, [this, column, meanings](int chosen) {
        const auto& meaning = meanings[static_cast<size_t>(chosen)];
        m_import.setMeaning(column, meaning);
        m_model->setMeaning(column, meaning);
        tellUsable();
    });
    return field;
}

void CsvMappingPage::placeMeanings() {
    if (m_model->rowCount() == 0)
        return;
    m_ui->preview->setRowHeight(presentation::CsvPreviewModel::meaningRow, meaningHeight);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_ui->preview->setIndexWidget(m_model->index(presentation::CsvPreviewModel::meaningRow, column),
                                      inCell(meaningField(column)));
}

void CsvMappingPage::changeDialect() {
    exchange::CsvDialect dialect = m_import.preview().dialect;
    dialect.encoding = m_ui->encoding->currentText();
    dialect.separator = m_ui->separator->currentData().toChar();
    dialect.hasHeader = m_ui->hasHeader->isChecked();
    m_import.setDialect(dialect);
}

void CsvMappingPage::tellUsable() {
    m_ui->missing->setText(missingWords(m_import.preview().content));
    m_ui->missing->setVisible(!m_import.canImport());
    Q_EMIT usableChanged(m_import.canImport());
}

} // namespace rapport::ui
