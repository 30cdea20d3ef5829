// Fewest and most arguments of each method a script can call; a test holds the table to Google's declarations.

/** By class, then by count: `1` takes exactly one, `1-4` one to four. */
const methods: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AuthorizationInfo: {
    0: 'getAuthorizationStatus getAuthorizationUrl',
  },
  Blob: {
    0: 'getBytes getContentType getName',
    '0-1': 'getDataAsString',
    1: 'setContentType setName',
  },
  Cache: {
    1: 'get getAll remove removeAll',
    '1-2': 'putAll',
    '2-3': 'put',
  },
  CacheService: {
    0: 'getDocumentCache getScriptCache getUserCache',
  },
  ClockTriggerBuilder: {
    0: 'create',
    1: 'after at atHour everyDays everyHours everyMinutes everyWeeks inTimezone nearMinute onWeekDay',
    3: 'atDate',
  },
  ConditionalFormatRule: {
    0: 'copy getRanges',
  },
  ConditionalFormatRuleBuilder: {
    0: 'build whenCellNotEmpty',
    1: `setBackground setBold setFontColor setRanges whenFormulaSatisfied whenTextContains whenTextEqualTo
      whenTextStartsWith`,
  },
  DataValidation: {
    0: 'copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText',
  },
  DataValidationBuilder: {
    0: 'build',
    '0-2': 'requireCheckbox',
    1: 'setAllowInvalid setHelpText',
    '1-2': 'requireValueInList',
  },
  DeveloperMetadata: {
    0: 'getId getKey getValue remove',
  },
  EmbeddedChart: {
    0: 'getChartId getRanges',
  },
  EmbeddedChartBuilder: {
    0: 'asBarChart asColumnChart asLineChart build',
    1: 'addRange',
    4: 'setPosition',
  },
  EmbeddedColumnChartBuilder: {
    0: 'asBarChart asColumnChart asLineChart build',
    1: 'addRange setColors setTitle setXAxisTitle setYAxisTitle',
    4: 'setPosition',
  },
  Filter: {
    0: 'getRange remove',
  },
  HtmlOutput: {
    0: 'clear getContent getHeight getTitle getWidth',
    1: 'append appendUntrusted setContent setHeight setSandboxMode setTitle setWidth setXFrameOptionsMode',
    2: 'addMetaTag',
  },
  HtmlService: {
    '0-1': 'createHtmlOutput',
    1: 'createHtmlOutputFromFile createTemplate createTemplateFromFile',
  },
  HtmlTemplate: {
    0: 'evaluate getCode getRawContent',
  },
  Lock: {
    0: 'hasLock releaseLock',
    1: 'tryLock waitLock',
  },
  LockService: {
    0: 'getDocumentLock getScriptLock getUserLock',
  },
  Logger: {
    0: 'clear getLog',
    '1-99': 'log',
  },
  MailApp: {
    0: 'getRemainingDailyQuota',
    '1-4': 'sendEmail',
  },
  Menu: {
    0: 'addSeparator addToUi',
    1: 'addSubMenu',
    2: 'addItem',
  },
  NamedRange: {
    0: 'getName getRange remove',
    1: 'setRange',
  },
  PromptResponse: {
    0: 'getResponseText getSelectedButton',
  },
  Properties: {
    0: 'deleteAllProperties getKeys getProperties',
    1: 'deleteProperty getProperty',
    '1-2': 'setProperties',
    2: 'setProperty',
  },
  PropertiesService: {
    0: 'getDocumentProperties getScriptProperties getUserProperties',
  },
  Protection: {
    0: `canDomainEdit canEdit getDescription getEditors getProtectionType getRange getUnprotectedRanges
      isWarningOnly remove`,
    1: `addEditor addEditors removeEditor removeEditors setDescription setDomainEdit setRange
      setUnprotectedRanges setWarningOnly`,
  },
  Range: {
    0: `activate clearContent clearDataValidations clearFormat clearNote createFilter getA1Notation
      getBackground getBackgrounds getColumn getDataValidation getDataValidations getDisplayValue
      getDisplayValues getFontColors getFontWeights getFormula getFormulas getHeight getLastColumn
      getLastRow getNote getNotes getNumColumns getNumRows getNumberFormat getNumberFormats getRow
      getSheet getValue getValues getWidth getWrap isBlank protect`,
    '0-1': 'clear',
    '0-2': 'insertCheckboxes',
    1: `setBackground setBackgrounds setDataValidation setDataValidations setFontColor setFontColors
      setFontFamily setFontSize setFontSizes setFontStyle setFontStyles setFontWeight setFontWeights
      setFormula setFormulas setHorizontalAlignment setHorizontalAlignments setNote setNotes
      setNumberFormat setNumberFormats setValue setValues setVerticalAlignment setVerticalAlignments
      setWrap setWrapStrategy setWraps`,
    '2-4': 'offset',
    '6-8': 'setBorder',
  },
  RangeList: {
    0: 'clearContent clearDataValidations clearFormat clearNote getRanges',
    1: `setBackground setFontColor setFontFamily setFontSize setFontStyle setFontWeight setFormula
      setHorizontalAlignment setNote setNumberFormat setValue setVerticalAlignment setWrap
      setWrapStrategy`,
    '6-8': 'setBorder',
  },
  ScriptApp: {
    0: 'getProjectTriggers getScriptId',
    1: 'deleteTrigger newTrigger',
    '1-2': 'getAuthorizationInfo',
    2: 'requireScopes',
  },
  Session: {
    0: 'getActiveUser getActiveUserLocale getEffectiveUser getScriptTimeZone',
  },
  Sheet: {
    0: `activate clearConditionalFormatRules clearContents clearFormats clearNotes getCharts
      getConditionalFormatRules getDataRange getDeveloperMetadata getFilter getFrozenColumns
      getFrozenRows getIndex getLastColumn getLastRow getMaxColumns getMaxRows getName getParent
      getSheetId getSheetName getTabColor hasHiddenGridlines hideSheet isSheetHidden newChart protect
      showSheet`,
    '0-1': 'clear',
    1: `appendRow deleteRow getColumnWidth getProtections getRangeList getRowHeight insertChart
      insertRowAfter insertRowBefore isColumnHiddenByUser isRowHiddenByUser removeChart
      setConditionalFormatRules setFrozenColumns setFrozenRows setHiddenGridlines setName setTabColor`,
    '1-2': 'hideColumns hideRows insertRows showColumns showRows',
    '1-3': 'addDeveloperMetadata',
    '1-4': 'getRange',
    2: `autoResizeRows deleteColumns deleteRows insertColumnsAfter insertColumnsBefore insertRowsAfter
      insertRowsBefore moveRows setColumnWidth setRowHeight`,
    3: 'setColumnWidths setRowHeights setRowHeightsForced',
  },
  Spreadsheet: {
    0: `getActiveSheet getEditors getId getName getNamedRanges getNumSheets getOwner getSheets
      getSpreadsheetLocale getSpreadsheetTimeZone getUrl getViewers`,
    '0-3': 'insertSheet',
    1: `deleteSheet getAs getProtections getRange getRangeByName getRangeList getSheetById getSheetByName
      moveActiveSheet removeNamedRange rename setSpreadsheetLocale setSpreadsheetTimeZone`,
    '1-2': 'setActiveSheet',
    '1-3': 'toast',
    2: 'setNamedRange',
  },
  SpreadsheetApp: {
    0: `flush getActive getActiveRange getActiveSheet getActiveSpreadsheet getUi newConditionalFormatRule
      newDataValidation`,
    1: 'openById openByUrl',
  },
  SpreadsheetTriggerBuilder: {
    0: 'create onChange onEdit onOpen',
  },
  Trigger: {
    0: 'getEventType getHandlerFunction getTriggerSource getTriggerSourceId getUniqueId',
  },
  TriggerBuilder: {
    0: 'timeBased',
    1: 'forSpreadsheet',
  },
  Ui: {
    1: 'createMenu showSidebar',
    '1-3': 'alert prompt',
    2: 'showModalDialog showModelessDialog',
  },
  User: {
    0: 'getEmail',
  },
  Utilities: {
    0: 'getUuid',
    1: 'sleep',
    '1-2': 'base64Decode base64Encode base64EncodeWebSafe',
    '1-3': 'newBlob',
    '2-3': 'computeDigest computeHmacSha256Signature',
    3: 'formatDate',
  },
};

/** `Class.method` → fewest and most arguments. */
export const arity: Readonly<Record<string, readonly [fewest: number, most: number]>> = Object.fromEntries(
  Object.entries(methods).flatMap(([service, byCount]) =>
    Object.entries(byCount).flatMap(([count, names]) => {
      const [fewest = 0, most = fewest] = count.split('-').map(Number);
      return names.split(/\s+/).map((name) => [`${service}.${name}`, [fewest, most] as const]);
    }),
  ),
);
